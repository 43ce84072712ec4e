import {
  Avatar,
  Group,
  Menu,
  Stack,
  Text,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconCheck,
  IconDeviceDesktop,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import { signOut } from '../session/sign-out.ts';
import { useSessionTexts } from '../session/session.texts.ts';
import { useViewer } from '../session/viewer.ts';
import { useCommonTexts } from '../texts/common.texts.ts';
import { useDomainTexts } from '../texts/domain.texts.ts';
import { chooseLanguage, LANGUAGES } from '@eoffice/web-kit/texts/i18n.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';

const LANGUAGE_NAMES = { id: 'Bahasa Indonesia', en: 'English' } as const;
const SCHEMES = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
] as const;

/** Who is signed in, with appearance, language and the ways out. */
export function UserMenu() {
  const t = useCommonTexts();
  const words = useDomainTexts();
  const { employee } = useViewer();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const language = useLanguage();
  const post = employee.assignments[0];

  return (
    <Menu position="bottom-end" width={260} withinPortal>
      <Menu.Target>
        <UnstyledButton>
          <VisuallyHidden>{t('account')}: </VisuallyHidden>
          <Group gap="xs" wrap="nowrap">
            <Stack gap={0} align="flex-end" visibleFrom="sm">
              <Text size="sm" fw={600}>
                {employee.name}
              </Text>
              {post && (
                <Text size="xs" c="dimmed">
                  {words(`role.${post.role}`)} · {post.orgUnit.name}
                </Text>
              )}
            </Stack>
            <Avatar
              name={initialsSource(employee.name)}
              color="musi"
              variant="filled"
              size={36}
              aria-hidden
            />
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/akun" leftSection={<IconUserCircle size={18} aria-hidden />}>
          {t('account')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('colorScheme')}</Menu.Label>
        {SCHEMES.map(([scheme, SchemeIcon]) => (
          <Menu.Item
            key={scheme}
            leftSection={<SchemeIcon size={18} aria-hidden />}
            rightSection={colorScheme === scheme && <IconCheck size={16} aria-hidden />}
            aria-current={colorScheme === scheme}
            onClick={() => setColorScheme(scheme)}
          >
            {t(scheme)}
          </Menu.Item>
        ))}
        <Menu.Label>{t('language')}</Menu.Label>
        {LANGUAGES.map((each) => (
          <Menu.Item
            key={each}
            leftSection={<IconLanguage size={18} aria-hidden />}
            rightSection={language === each && <IconCheck size={16} aria-hidden />}
            aria-current={language === each}
            lang={each}
            onClick={() => chooseLanguage(each)}
          >
            {LANGUAGE_NAMES[each]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <SignOutItems />
      </Menu.Dropdown>
    </Menu>
  );
}

function SignOutItems() {
  const t = useSessionTexts();
  const leave = (scope: 'THIS_DEVICE' | 'EVERYWHERE') => {
    signOut(scope).catch(() => notifications.show({ color: 'red', message: t('signOutFailed') }));
  };
  return (
    <>
      <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => leave('THIS_DEVICE')}>
        {t('signOutHere')}
      </Menu.Item>
      <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => leave('EVERYWHERE')}>
        {t('signOutEverywhere')}
      </Menu.Item>
    </>
  );
}

/** The name without titles: `Dr. Hj. Ratna Juwita, M.Pd.` gives RJ, not DH. */
function initialsSource(name: string): string {
  return (name.split(',')[0] ?? name).replace(/\b\w+\.\s*/g, '').trim();
}
