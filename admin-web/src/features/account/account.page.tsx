import { Alert, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { formatNip } from '@eoffice/web-kit/local-time.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { useViewer } from '../../app/session/viewer.ts';
import { useAccountTexts } from './account.texts.ts';
import { PasswordForm } from './password-form.tsx';
import { SessionList } from './session-list.tsx';

/** The viewer's own account: password and devices. */
export function AccountPage() {
  const t = useAccountTexts();
  const { employee, account } = useViewer();
  return (
    <>
      <PageHeader title={t('title')} description={`${employee.name} · NIP ${formatNip(employee.nip)}`} />
      {account?.mustChangePassword && (
        <Alert color="yellow" mb="md">
          {t('mustChange')}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        <Paper withBorder p="lg">
          <Title order={2} size="h4" mb="md">
            {t('passwordTitle')}
          </Title>
          <PasswordForm />
        </Paper>
        <Paper withBorder p="lg">
          <Stack gap="xs">
            <Title order={2} size="h4">
              {t('sessionsTitle')}
            </Title>
            <Text size="sm" c="dimmed">
              {t('sessionsText')}
            </Text>
            <SessionList />
          </Stack>
        </Paper>
      </SimpleGrid>
    </>
  );
}
