import { Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { apiLanguage } from '@eoffice/web-kit/texts/i18n.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { useAnswer } from '../../app/answers/use-answer.ts';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import { useViewer } from '../../app/session/viewer.ts';
import { HOME } from '../../app/today/today.operations.ts';
import { localDayAt } from '../../app/today/today.rules.ts';
import { STANDARD_ZONE } from '../../app/today/zone.ts';
import { ApprovalsCard } from './approvals-card.tsx';
import { greetingAt } from './greeting.rules.ts';
import { useHomeTexts } from './home.texts.ts';
import { LinkCard } from './link-card.tsx';
import { LkhCard } from './lkh-card.tsx';
import { OutboxCard } from './outbox-card.tsx';
import { TodayCard } from './today-card.tsx';
import { useFresh } from './use-fresh.ts';

/** The day as it is now: what to do next, what was done, what waits. Works with what is known, also with nothing. */
export function HomePage() {
  const t = useHomeTexts();
  const language = useLanguage();
  const { employee } = useViewer();
  const { data, fault, reload } = useAnswer(HOME, { language: apiLanguage(language) });
  const today = data?.viewer.attendanceToday ?? null;
  const zone = today?.timeZone ?? STANDARD_ZONE;
  const now = useFresh(reload);
  const day = localDayAt(now, zone);
  const lkh = data?.viewer.lkhToday;

  return (
    <PageFrame title={t('title')}>
      <Text c="dimmed">{t(greetingAt(now, zone))},</Text>
      <Text fw={650} size="xl" lh={1.25} mb="md">
        {employee.name}
      </Text>
      <Stack gap="md">
        {data?.viewer.account?.mustChangePassword && (
          <LinkCard to="/akun/kata-sandi" title={t('passwordTitle')} icon={<IconKey aria-hidden />}>
            {t('passwordText')}
          </LinkCard>
        )}
        <TodayCard today={today} day={day} unknown={!today && fault !== null} />
        <OutboxCard />
        <ApprovalsCard />
        {lkh?.date === day && <LkhCard lkh={lkh} />}
      </Stack>
    </PageFrame>
  );
}
