import { useState } from 'react';
import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { api } from '../../app/api.ts';
import type { PasswordChangeInput } from '../../gql/graphql.ts';
import { PASSWORD_CHANGE } from './account.operations.ts';
import { useAccountTexts } from './account.texts.ts';

const EMPTY = { currentPassword: '', newPassword: '', repeated: '' };

/** Changes the viewer's own password. */
export function PasswordForm() {
  const t = useAccountTexts();
  const [changed, setChanged] = useState(false);
  const { run, running, fault } = useAction(async (input: PasswordChangeInput) => {
    const { data } = await api.mutate({ mutation: PASSWORD_CHANGE, variables: { input } });
    return data?.passwordChange;
  });
  const form = useForm({
    initialValues: EMPTY,
    validate: { repeated: (repeated, { newPassword }) => (repeated === newPassword ? null : t('differs')) },
  });

  const submit = form.onSubmit(async ({ currentPassword, newPassword }) => {
    setChanged(false);
    if (!(await run({ currentPassword, newPassword }))) return;
    form.reset();
    setChanged(true);
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={400}>
        <FaultAlert fault={fault} />
        {changed && (
          <Alert color="teal" role="status">
            {t('changed')}
          </Alert>
        )}
        <PasswordInput
          label={t('current')}
          autoComplete="current-password"
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput label={t('next')} autoComplete="new-password" {...form.getInputProps('newPassword')} />
        <PasswordInput label={t('repeat')} autoComplete="new-password" {...form.getInputProps('repeated')} />
        <Button type="submit" loading={running} style={{ alignSelf: 'flex-start' }}>
          {t('change')}
        </Button>
      </Stack>
    </form>
  );
}
