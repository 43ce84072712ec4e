import { useState, type SubmitEvent } from 'react';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { keepAccessToken } from '@eoffice/web-kit/access-token.ts';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { api } from '../api.ts';
import { SIGN_IN } from './session.operations.ts';
import { useSessionTexts } from './session.texts.ts';

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
  const { run, running, fault } = useAction(async (input: { nip: string; password: string }) => {
    const { data } = await api.mutate({
      mutation: SIGN_IN,
      variables: { input: { ...input, transport: 'COOKIE' } },
    });
    return data?.signIn;
  });

  const digits = nip.replace(/\D/g, '');
  const nipProblem = digits.length === NIP_DIGITS ? null : t('nipWrong', { count: digits.length });
  const passwordProblem = password ? null : t('passwordMissing');

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (nipProblem || passwordProblem) return;
    const session = await run({ nip: digits, password });
    if (!session?.accessToken || !session.accessTokenExpiresAt) return;
    keepAccessToken(session.accessToken, session.accessTokenExpiresAt);
    setOpening(true);
    await onSignedIn().finally(() => setOpening(false));
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <FaultAlert fault={fault} />
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
