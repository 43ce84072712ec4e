import { Box, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import classes from './sign-in.module.css';
import { SignInForm } from './sign-in-form.tsx';
import { useSessionTexts } from './session.texts.ts';

interface SignInPageProps {
  readonly nip?: string;
  readonly onSignedIn: () => Promise<void>;
}

/** The page of whoever is not signed in. The address stays, so that a link leads where it should afterwards. */
export function SignInPage({ nip, onSignedIn }: SignInPageProps) {
  const t = useSessionTexts();
  useDocumentTitle(`${t('submit')} · E-Office`);
  return (
    <Box component="main" className={classes['page']}>
      <Stack gap="xl" className={classes['column']}>
        <Stack gap={4}>
          <img src="/icon.svg" width={56} height={56} alt="" />
          <Title order={1} mt="sm">
            {t('title')}
          </Title>
          <Text c="dimmed">{t('subtitle')}</Text>
        </Stack>
        <SignInForm {...(nip === undefined ? {} : { nip })} onSignedIn={onSignedIn} />
        <Text size="sm" c="dimmed">
          {t('forgot')}
        </Text>
      </Stack>
    </Box>
  );
}
