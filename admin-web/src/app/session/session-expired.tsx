import { Modal, Text } from '@mantine/core';
import { api } from '../api.ts';
import { SignInForm } from './sign-in-form.tsx';
import { VIEWER } from './session.operations.ts';
import { useSessionTexts } from './session.texts.ts';
import { setSessionState } from './session-store.ts';
import { useViewer } from './viewer.ts';

/** Lies over the page whose session ended. The same person goes on where they were; another one starts anew. */
export function SessionExpired() {
  const t = useSessionTexts();
  const { employee } = useViewer();
  const resume = async () => {
    const { data } = await api.query({ query: VIEWER, fetchPolicy: 'network-only' });
    if (data?.viewer.employee.id !== employee.id) return location.reload();
    setSessionState('SIGNED_IN');
    await api.refetchQueries({ include: 'active' });
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t('expiredTitle')}
    >
      <Text mb="md">{t('expiredText')}</Text>
      <SignInForm onSignedIn={() => void resume()} />
    </Modal>
  );
}
