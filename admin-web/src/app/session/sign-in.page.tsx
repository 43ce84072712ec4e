import { Box, Center, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { setSessionState } from './session-store.ts';
import { SignInForm } from './sign-in-form.tsx';
import { useSessionTexts } from './session.texts.ts';

/** The page of whoever is not signed in. The address stays, so that a link leads where it should afterwards. */
export function SignInPage() {
  const t = useSessionTexts();
  useDocumentTitle(`${t('submit')} · E-Office`);
  return (
    <Center component="main" mih="100dvh" p="md">
      <Paper withBorder shadow="sm" p="xl" w="100%" maw={420}>
        <Stack gap="lg">
          <Stack gap={4} align="center">
            <img src={`${import.meta.env.BASE_URL}icon.svg`} width={48} height={48} alt="" />
            <Title order={1} size="h2" ta="center">
              {t('title')}
            </Title>
            <Text c="dimmed" ta="center">
              {t('subtitle')}
            </Text>
          </Stack>
          <SignInForm onSignedIn={() => setSessionState('SIGNED_IN')} />
          <Box ta="center">
            <Text size="sm" c="dimmed">
              {t('forgot')}
            </Text>
          </Box>
        </Stack>
      </Paper>
    </Center>
  );
}
