import { Input, SegmentedControl, Stack, Text, Title, useMantineColorScheme } from '@mantine/core';
import { formatNip } from '@eoffice/web-kit/local-time.ts';
import { chooseLanguage, LANGUAGES, type AppLanguage } from '@eoffice/web-kit/texts/i18n.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { useAnswer } from '../../app/answers/use-answer.ts';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import { useLayoutTexts } from '../../app/layout/layout.texts.ts';
import { LinkRow } from '../../app/parts/link-row.tsx';
import { SignOutButton } from '../../app/session/sign-out-button.tsx';
import { useViewer } from '../../app/session/viewer.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { useAccountTexts } from './account.texts.ts';
import { OWN_PLACEMENT } from './placement.operations.ts';
import { ADDRESS_OF, inForce, openProposal, PLACEMENT_KINDS } from './placement.rules.ts';
import { usePlacementTexts } from './placement.texts.ts';

const LANGUAGE_NAMES: Readonly<Record<AppLanguage, string>> = { id: 'Indonesia', en: 'English' };
const SCHEMES = ['light', 'dark', 'auto'] as const;

/** Who is signed in, where they belong, how the application looks, and the way out. */
export function AccountPage() {
  const t = useAccountTexts();
  const layout = useLayoutTexts();
  const words = useDomainTexts();
  const { employee } = useViewer();
  return (
    <PageFrame title={layout('account')}>
      <Stack gap="xl">
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
        <PlacementRows />
        <Stack gap="xs" component="section">
          <Title order={2} size="h5">
            {t('security')}
          </Title>
          <LinkRow to="/akun/kata-sandi" title={t('password')} />
          <LinkRow to="/akun/perangkat" title={t('sessions')} />
          <LinkRow to="/akun/foto" title={t('photos')} />
          <LinkRow to="/akun/data" title={t('data')} />
        </Stack>
        <Looks />
        <SignOutButton />
      </Stack>
    </PageFrame>
  );
}

function PlacementRows() {
  const t = useAccountTexts();
  const place = usePlacementTexts();
  const { data } = useAnswer(OWN_PLACEMENT, {});
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h5">
        {t('settings')}
      </Title>
      {PLACEMENT_KINDS.map((kind) => {
        const current = data ? inForce(data.viewer.placement, kind) : null;
        const open = data ? openProposal(data.viewer.employee.placementProposals, kind) : null;
        return (
          <LinkRow
            key={kind}
            to={ADDRESS_OF[kind]}
            title={place(`title.${kind}`)}
            text={current && (current.map(({ name }) => name).join(', ') || place(`none.${kind}`))}
            note={open && place('proposedShort')}
          />
        );
      })}
    </Stack>
  );
}

function Looks() {
  const t = useAccountTexts();
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h5">
        {t('app')}
      </Title>
      <Input.Wrapper label={t('language')} labelElement="div">
        <SegmentedControl
          fullWidth
          size="md"
          aria-label={t('language')}
          value={language}
          onChange={(chosen) => chooseLanguage(chosen)}
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
    </Stack>
  );
}
