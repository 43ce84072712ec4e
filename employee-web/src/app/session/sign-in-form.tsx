import { useState, type SubmitEvent } from 'react';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { useSessionTexts } from './session.texts.ts';
import { SignInFault } from './sign-in-fault.tsx';
import { signIn } from './sign-in.ts';

const NIP_DIGITS = 18;

interface SignInFormProps {
  /** Written into the field of the NIP at first. */
  readonly nip?: string;
  /** Called when the server has opened a session and its token is kept. */
  readonly onSignedIn: () => Promise<void>;
}

/** NIP and password. */
export function SignInForm({ nip: known = '', onSignedIn }: SignInFormProps) {
  const t = useSessionTexts();
  const [nip, setNip] = useState(known);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [opening, setOpening] = useState(false);
  const { run, running, fault } = useAction(signIn);

  const digits = nip.replace(/\D/g, '');
  const nipProblem = digits.length === NIP_DIGITS ? null : t('nipWrong', { count: digits.length });
  const passwordProblem = password ? null : t('passwordMissing');

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (nipProblem || passwordProblem) return;
    if (!(await run(digits, password))) return;
    setOpening(true);
    await onSignedIn().finally(() => setOpening(false));
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <SignInFault fault={fault} />
        <TextInput
          size="lg"
          label={t('nip')}
          description={t('nipHint')}
          inputMode="numeric"
          autoComplete="username"
          value={nip}
          onChange={(event) => setNip(event.currentTarget.value)}
          error={tried && nipProblem}
        />
        <PasswordInput
          size="lg"
          label={t('password')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={tried && passwordProblem}
        />
        <Button type="submit" size="lg" loading={running || opening}>
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}
