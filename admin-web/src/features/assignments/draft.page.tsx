import { useCallback, useMemo } from 'react';
import { Button, Group, Paper, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { formatNip } from '@eoffice/web-kit/local-time.ts';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { api } from '../../app/api.ts';
import { DataGrid } from '../../app/data-grid/data-grid.tsx';
import type { GridColumn } from '../../app/data-grid/grid-column.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { useViewer } from '../../app/session/viewer.ts';
import { EmptyState } from '../../app/states/empty-state.tsx';
import type { AssignmentChangePreviewInput } from '../../gql/graphql.ts';
import { CHANGE_PREVIEW } from './change-sets.operations.ts';
import { DiscardButton } from './draft-bar.tsx';
import { DRAFT_FIELDS, rowInputs, withoutEmployees, type DraftRow } from './draft.rules.ts';
import { useDraftTexts } from './draft.texts.ts';
import { useTargetText } from './placement-columns.tsx';
import { useDraft } from './use-draft.ts';

const SHORTEST = 10;
const LONGEST = 200;

/** What has gathered: from when, why, and on to the preview. */
export function DraftPage() {
  const t = useDraftTexts();
  const { draft } = useDraft();
  const columns = useDraftColumns();
  const load = useCallback(
    () =>
      Promise.resolve({
        nodes: draft.rows,
        totalCount: draft.rows.length,
        pageInfo: { hasNextPage: false },
      }),
    [draft.rows],
  );
  return (
    <>
      <PageHeader title={t('draftTitle')} description={t('draftText')}>
        <Button
          component={Link}
          to="/penugasan"
          variant="default"
          leftSection={<IconArrowLeft size={18} aria-hidden />}
        >
          {t('toGrid')}
        </Button>
        {draft.rows.length > 0 && <DiscardButton />}
      </PageHeader>
      {draft.rows.length === 0 ? (
        <EmptyState title={t('draftEmpty')} text={t('draftEmptyText')} />
      ) : (
        <Stack>
          <PreviewForm />
          <DataGrid
            name="penugasan-rancangan"
            label={t('draftTitle')}
            columns={columns}
            rowId={({ employeeId }) => employeeId}
            rowName={({ name }) => name}
            load={load}
          />
        </Stack>
      )}
    </>
  );
}

function PreviewForm() {
  const t = useDraftTexts();
  const navigate = useNavigate();
  const { today } = useViewer();
  const { draft, change } = useDraft();
  const { run, running, fault } = useAction(async (input: AssignmentChangePreviewInput) => {
    return (await api.mutate({ mutation: CHANGE_PREVIEW, variables: { input } })).data
      ?.assignmentChangePreview;
  });
  const form = useForm({
    initialValues: { effectiveOn: draft.effectiveOn || today, reason: draft.reason },
    validate: {
      effectiveOn: (day) => (day ? null : t('effectiveMissing')),
      reason: (reason) => ([...reason.trim()].length < SHORTEST ? t('reasonShort') : null),
    },
    onValuesChange: (values) => change((before) => ({ ...before, ...values })),
  });
  const submit = form.onSubmit(async ({ effectiveOn, reason }) => {
    const answer = await run({ effectiveOn, reason: reason.trim(), rows: rowInputs(draft) });
    if (answer?.changeSet) void navigate(`/penugasan/perubahan/${answer.changeSet.id}`);
  });
  return (
    <Paper withBorder p="md">
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <FaultAlert fault={fault} />
          <Group align="flex-start" gap="md">
            <TextInput
              type="date"
              label={t('effectiveOn')}
              w={{ base: '100%', xs: 170 }}
              {...form.getInputProps('effectiveOn')}
            />
            <Textarea
              label={t('reason')}
              description={t('reasonHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              maxLength={LONGEST}
              rows={1}
              autosize
              style={{ flex: 1 }}
              miw={260}
              {...form.getInputProps('reason')}
            />
            <Button type="submit" loading={running} mt={25}>
              {t('preview')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

function useDraftColumns(): readonly GridColumn<DraftRow>[] {
  const t = useDraftTexts();
  const { change } = useDraft();
  const targetText = useTargetText();
  return useMemo(
    () => [
      { id: 'name', header: t('name'), width: 250, text: ({ name }) => name },
      {
        id: 'nip',
        header: t('nip'),
        width: 215,
        digits: true,
        text: ({ nip }) => nip,
        cell: ({ nip }) => formatNip(nip),
      },
      ...DRAFT_FIELDS.map((field): GridColumn<DraftRow> => ({
        id: field,
        header: t(field),
        width: 240,
        text: ({ values }) => (values[field] ? targetText(field, values[field]) : ''),
      })),
      {
        id: 'remove',
        header: t('action'),
        width: 120,
        text: () => '',
        cell: ({ employeeId, name }) => (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            tabIndex={-1}
            aria-label={t('removeNamed', { name })}
            onClick={() => change((draft) => withoutEmployees(draft, new Set([employeeId])))}
          >
            {t('remove')}
          </Button>
        ),
      },
    ],
    [t, change, targetText],
  );
}
