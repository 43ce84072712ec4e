import { useState, type SyntheticEvent } from 'react';
import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { api } from '../../app/api.ts';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import type { PasswordChangeInput } from '../../gql/graphql.ts';
import { PASSWORD_CHANGE } from './account.operations.ts';
import { useAccountTexts } from './account.texts.ts';

/** Changes one's own password; the other devices have to sign in again. */
export function PasswordPage() {
  const t = useAccountTexts();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [tried, setTried] = useState(false);
  const [changed, setChanged] = useState(false);
  const { run, running, fault } = useAction(async (input: PasswordChangeInput) => {
    const { data } = await api.mutate({ mutation: PASSWORD_CHANGE, variables: { input } });
    return data?.passwordChange;
  });
  const missing = (text: string) => (tried && text === '' ? t('fillIn') : null);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    setChanged(false);
    if (current === '' || next === '' || next !== repeated) return;
    if (!(await run({ currentPassword: current, newPassword: next }))) return;
    setCurrent('');
    setNext('');
    setRepeated('');
    setTried(false);
    setChanged(true);
  };
  return (
    <PageFrame title={t('password')} backTo="/akun">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          {changed && (
            <Alert color="teal" role="status">
              {t('changed')}
            </Alert>
          )}
          <PasswordInput
            size="md"
            label={t('current')}
            autoComplete="current-password"
            value={current}
            error={missing(current)}
            onChange={(change) => setCurrent(change.currentTarget.value)}
          />
          <PasswordInput
            size="md"
            label={t('next')}
            description={t('nextHint')}
            autoComplete="new-password"
            value={next}
            error={missing(next)}
            onChange={(change) => setNext(change.currentTarget.value)}
          />
          <PasswordInput
            size="md"
            label={t('repeat')}
            autoComplete="new-password"
            value={repeated}
            error={tried && repeated !== next ? t('differs') : null}
            onChange={(change) => setRepeated(change.currentTarget.value)}
          />
          <FaultAlert fault={fault} />
          <Button type="submit" size="lg" loading={running}>
            {t('change')}
          </Button>
        </Stack>
      </form>
    </PageFrame>
  );
}
