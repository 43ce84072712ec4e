import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { refusalOfFault, useRefusal } from '../../app/refusals/use-refusal.ts';
import { PASSWORD_CHANGE } from './account.operations.ts';
import { useAccountTexts } from './account.texts.ts';

const EMPTY = { currentPassword: '', newPassword: '', repeated: '' };

/** Changes the viewer's own password. */
export function PasswordForm() {
  const t = useAccountTexts();
  const sentenceOf = useRefusal();
  const [changePassword, { loading }] = useMutation(PASSWORD_CHANGE);
  const [answer, setAnswer] = useState<{ color: string; text: string } | null>(null);
  const form = useForm({
    initialValues: EMPTY,
    validate: { repeated: (repeated, { newPassword }) => (repeated === newPassword ? null : t('differs')) },
  });

  const submit = form.onSubmit(async ({ currentPassword, newPassword }) => {
    try {
      const { data } = await changePassword({ variables: { input: { currentPassword, newPassword } } });
      const refusal = data?.passwordChange.userErrors[0];
      if (refusal) return setAnswer({ color: 'red', text: sentenceOf(refusal) });
      form.reset();
      setAnswer({ color: 'teal', text: t('changed') });
    } catch (fault) {
      setAnswer({ color: 'red', text: sentenceOf(refusalOfFault(fault)) });
    }
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={400}>
        {answer && (
          <Alert color={answer.color} role="alert">
            {answer.text}
          </Alert>
        )}
        <PasswordInput
          label={t('current')}
          autoComplete="current-password"
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput label={t('next')} autoComplete="new-password" {...form.getInputProps('newPassword')} />
        <PasswordInput label={t('repeat')} autoComplete="new-password" {...form.getInputProps('repeated')} />
        <Button type="submit" loading={loading} style={{ alignSelf: 'flex-start' }}>
          {t('change')}
        </Button>
      </Stack>
    </form>
  );
}
