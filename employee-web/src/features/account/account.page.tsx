import { Button, Input, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { formatNip } from '@eoffice/web-kit/local-time.ts';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { chooseLanguage, LANGUAGES, type AppLanguage } from '@eoffice/web-kit/texts/i18n.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import { useLayoutTexts } from '../../app/layout/layout.texts.ts';
import { signOut } from '../../app/session/sign-out.ts';
import { useViewer } from '../../app/session/viewer.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { useAccountTexts } from './account.texts.ts';

const LANGUAGE_NAMES: Readonly<Record<AppLanguage, string>> = { id: 'Indonesia', en: 'English' };
const SCHEMES = ['light', 'dark', 'auto'] as const;

/** Who is signed in, how the application looks, and the way out. */
export function AccountPage() {
  const t = useAccountTexts();
  const layout = useLayoutTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const { employee } = useViewer();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { run, running, fault } = useAction(async () => {
    await signOut();
    return { userErrors: [] };
  });
  return (
    <PageFrame title={layout('account')}>
      <Stack gap="lg">
        <div>
          <Text fw={650} size="lg">
            {employee.name}
          </Text>
          <Text c="dimmed">{formatNip(employee.nip)}</Text>
          {employee.assignments.map(({ id, role, acting, orgUnit }) => (
            <Text key={id} c="dimmed">
              {acting && `${words('acting')} `}
              {words(`role.${role}`)} · {orgUnit.name}
            </Text>
          ))}
        </div>
        <Input.Wrapper label={t('language')} labelElement="div">
          <SegmentedControl
            fullWidth
            size="md"
            aria-label={t('language')}
            value={language}
            onChange={(chosen) => void chooseLanguage(chosen)}
            data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          />
        </Input.Wrapper>
        <Input.Wrapper label={t('appearance')} labelElement="div">
          <SegmentedControl
            fullWidth
            size="md"
            aria-label={t('appearance')}
            value={colorScheme}
            onChange={(chosen) => setColorScheme(chosen)}
            data={SCHEMES.map((value) => ({ value, label: t(value) }))}
          />
        </Input.Wrapper>
        <FaultAlert fault={fault} />
        <Button
          variant="default"
          size="lg"
          leftSection={<IconLogout size={20} aria-hidden />}
          loading={running}
          onClick={() => void run()}
        >
          {t('signOut')}
        </Button>
      </Stack>
    </PageFrame>
  );
}
