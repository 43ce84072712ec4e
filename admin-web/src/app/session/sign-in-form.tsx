import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { keepAccessToken } from '@eoffice/web-kit/access-token.ts';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import type { SignInInput } from '../../gql/graphql.ts';
import { api } from '../api.ts';
import { useSessionTexts } from './session.texts.ts';
import { SIGN_IN } from './session.operations.ts';

/** NIP and password. @param onSignedIn called when the server has opened a session. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useSessionTexts();
  const { run, running, fault } = useAction(async (input: SignInInput) => {
    return (await api.mutate({ mutation: SIGN_IN, variables: { input } })).data?.signIn;
  });
  const form = useForm({
    initialValues: { nip: '', password: '' },
    validate: {
      nip: (nip) => (digitsOf(nip).length === 18 ? null : t('nipWrong', { count: digitsOf(nip).length })),
      password: (password) => (password ? null : t('passwordMissing')),
    },
  });

  const submit = form.onSubmit(async ({ nip, password }) => {
    const session = await run({ nip: digitsOf(nip), password, transport: 'COOKIE' });
    if (!session?.accessToken || !session.accessTokenExpiresAt) return;
    keepAccessToken(session.accessToken, session.accessTokenExpiresAt);
    onSignedIn();
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FaultAlert fault={fault} />
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
        <Button type="submit" loading={running} size="md">
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}

function digitsOf(nip: string): string {
  return nip.replace(/\D/g, '');
}
