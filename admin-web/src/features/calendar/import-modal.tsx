import { useState } from 'react';
import { Alert, Button, Checkbox, FileInput, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import type { Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { refusalSentence } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import { sendPayload } from '../../app/decisions/send-payload.ts';
import { RecomputePreview } from '../../app/recompute/recompute-preview.tsx';
import { useCommonTexts } from '../../app/texts/common.texts.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { CalendarDayKind, CalendarImportPreviewMutation } from '../../gql/graphql.ts';
import { CALENDAR_IMPORT_APPLY, CALENDAR_IMPORT_PREVIEW } from './calendar.operations.ts';
import { useCalendarTexts } from './calendar.texts.ts';

const KINDS: readonly CalendarDayKind[] = [
  'NATIONAL_HOLIDAY',
  'JOINT_LEAVE',
  'REGIONAL_HOLIDAY',
  'SCHOOL_HOLIDAY',
];
const MAX_BYTES = 200_000;

type Preview = CalendarImportPreviewMutation['calendarImportPreview'];

interface ImportModalProps {
  readonly year: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A year as a CSV file: what it would do is seen line by line before it is applied. */
export function ImportModal({ year, onClose, onDone }: ImportModalProps) {
  const t = useCalendarTexts();
  const words = useDomainTexts();
  const common = useCommonTexts();
  const [csv, setCsv] = useState<string | null>(null);
  const [removeKinds, setRemoveKinds] = useState<readonly CalendarDayKind[]>([]);
  const [found, setFound] = useState<Preview | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const [sending, setSending] = useState(false);
  const run = async (send: () => Promise<Fault | null>) => {
    setSending(true);
    setFault(await send());
    setSending(false);
  };
  const read = async (file: File | null) => {
    setFound(null);
    setTooLarge((file?.size ?? 0) > MAX_BYTES);
    setCsv(file && file.size <= MAX_BYTES ? await file.text() : null);
  };
  const look = (text: string) =>
    sendPayload(async () => {
      const input = { csv: text, year, removeKinds: [...removeKinds] };
      const { data } = await api.mutate({ mutation: CALENDAR_IMPORT_PREVIEW, variables: { input } });
      setFound(data?.calendarImportPreview ?? null);
      return data?.calendarImportPreview;
    });
  const apply = async (text: string, revision: string) => {
    const refused = await sendPayload(async () => {
      const input = { csv: text, year, removeKinds: [...removeKinds], revision };
      return (await api.mutate({ mutation: CALENDAR_IMPORT_APPLY, variables: { input } })).data
        ?.calendarImportApply;
    });
    if (!refused) {
      notifications.show({ message: t('imported') });
      onDone();
    }
    return refused;
  };
  const revision = found?.revision;
  return (
    <Modal opened onClose={onClose} title={t('importTitle', { year: String(year) })} size="xl">
      <Stack>
        <FaultAlert fault={fault} />
        <FileInput
          data-autofocus
          label={t('file')}
          description={t('fileHint')}
          accept=".csv,text/csv"
          error={tooLarge ? t('fileTooLarge') : null}
          clearable
          clearButtonProps={{ 'aria-label': common('clear') }}
          onChange={(file) => void read(file)}
        />
        <Checkbox.Group
          label={t('removeKinds')}
          value={[...removeKinds]}
          onChange={(kinds) => {
            setRemoveKinds(KINDS.filter((kind) => kinds.includes(kind)));
            setFound(null);
          }}
        >
          <Group mt="xs">
            {KINDS.map((kind) => (
              <Checkbox key={kind} value={kind} label={words(`calendar.${kind}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        {found && <ImportFindings found={found} />}
        <Group justify="flex-end" gap="xs">
          <Button
            variant={revision ? 'default' : 'filled'}
            disabled={csv === null}
            loading={sending}
            onClick={() => csv !== null && void run(() => look(csv))}
          >
            {t('look')}
          </Button>
          {revision && csv !== null && (found.issues ?? []).length === 0 && (
            <Button loading={sending} onClick={() => void run(() => apply(csv, revision))}>
              {t('applyImport')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function ImportFindings({ found }: { found: Preview }) {
  const t = useCalendarTexts();
  const language = useLanguage();
  const { counts, issues, preview } = found;
  return (
    <>
      {(issues ?? []).length > 0 && (
        <Alert color="red" title={t('issues')} role="alert">
          {(issues ?? []).map((issue) => (
            <Text key={`${issue.line} ${issue.column ?? ''} ${issue.code}`} size="sm">
              {t('issueLine', { line: issue.line, column: issue.column ?? '' })}{' '}
              {refusalSentence(issue, language)}
            </Text>
          ))}
        </Alert>
      )}
      {counts && (
        <Text size="sm" fw={600} role="status">
          {t('importCounts', { ...counts })}
        </Text>
      )}
      {preview && <RecomputePreview preview={preview} />}
    </>
  );
}
