import { useNavigate } from 'react-router';
import { openSession } from './open-session.ts';
import { SignInPage } from './sign-in.page.tsx';
import { useViewer } from './viewer.ts';

/** Signing in after the session has ended; whatever waits on this phone is kept and sent afterwards. */
export function SignInAgainPage() {
  const navigate = useNavigate();
  const { employee } = useViewer();
  const resume = async () => {
    if (await openSession()) await navigate('/', { replace: true });
  };
  return <SignInPage nip={employee.nip} onSignedIn={resume} />;
}
