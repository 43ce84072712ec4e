import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { keepAccessToken } from '@eoffice/web-kit/access-token.ts';
import type { SignInMutation } from '../../gql/graphql.ts';
import { useSessionTexts } from './session.texts.ts';
import { SIGN_IN } from './session.operations.ts';

type Refusal = SignInMutation['signIn']['userErrors'][number];

/** NIP and password. @param onSignedIn called when the server has opened a session. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useSessionTexts();
  const [signIn, { loading }] = useMutation(SIGN_IN);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({
    initialValues: { nip: '', password: '' },
    validate: {
      nip: (nip) => (digitsOf(nip).length === 18 ? null : t('nipWrong', { count: digitsOf(nip).length })),
      password: (password) => (password ? null : t('passwordMissing')),
    },
  });

  const sentenceOf = ({ code, message, params }: Refusal) =>
    code === 'SIGN_IN_FAILED' || code === 'SIGN_IN_THROTTLED'
      ? t(code, Object.fromEntries(params.map(({ name, value }) => [name, value])))
      : message;

  const submit = form.onSubmit(async ({ nip, password }) => {
    setProblem(null);
    try {
      const input = { nip: digitsOf(nip), password, transport: 'COOKIE' as const };
      const session = (await signIn({ variables: { input } })).data?.signIn;
      const refusal = session?.userErrors[0];
      if (refusal) return setProblem(sentenceOf(refusal));
      if (!session?.accessToken || !session.accessTokenExpiresAt) return setProblem(t('unreachable'));
      keepAccessToken(session.accessToken, session.accessTokenExpiresAt);
      onSignedIn();
    } catch {
      setProblem(t('unreachable'));
    }
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {problem && (
          <Alert color="red" icon={<IconAlertTriangle aria-hidden />} role="alert">
            {problem}
          </Alert>
        )}
        <TextInput
          label={t('nip')}
          description={t('nipHint')}
          inputMode="numeric"
          autoComplete="username"
          autoFocus
          {...form.getInputProps('nip')}
        />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={loading} size="md">
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}

function digitsOf(nip: string): string {
  return nip.replace(/\D/g, '');
}
