import { useCallback, useMemo } from 'react';
import { Button, Paper, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconHistory } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { formatInstant } from '@eoffice/web-kit/local-time.ts';
import { api } from '../../app/api.ts';
import { AUDITED_TYPES } from '../../app/audit/audit-link.tsx';
import { DataGrid } from '../../app/data-grid/data-grid.tsx';
import type { GridColumn } from '../../app/data-grid/grid-column.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { EmptyState } from '../../app/states/empty-state.tsx';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { graphql } from '../../gql/gql.ts';
import type { AuditTrailQuery } from '../../gql/graphql.ts';
import classes from './audit.module.css';
import { useAuditTexts } from './audit.texts.ts';

const AUDIT_TRAIL = graphql(`
  query AuditTrail($first: Int!, $after: String, $objectType: String!, $objectId: ID!) {
    auditTrail(first: $first, after: $after, objectType: $objectType, objectId: $objectId) {
      totalCount
      nodes {
        id
        at
        action
        requestId
        actor {
          id
          name
        }
        details {
          name
          value
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Entry = AuditTrailQuery['auditTrail']['nodes'][number];

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What was done to one object; the address names it, so that a trail can be shown to somebody else. */
export function AuditPage() {
  const t = useAuditTexts();
  const [params, setParams] = useSearchParams();
  const objectType = params.get('type') ?? 'LkhReport';
  const objectId = params.get('id') ?? '';
  const columns = useAuditColumns();
  const load = useCallback(
    async (page: { first: number; after: string | null }) => {
      const { data } = await api.query({
        query: AUDIT_TRAIL,
        variables: { ...page, objectType, objectId },
        fetchPolicy: 'no-cache',
      });
      if (!data) throw new Error('An answer without data');
      return data.auditTrail;
    },
    [objectType, objectId],
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Paper withBorder p="md" mb="md">
        <AuditForm
          key={`${objectType} ${objectId}`}
          initial={{ type: objectType, id: objectId }}
          onAsk={(type, id) => setParams({ type, id })}
        />
      </Paper>
      {objectId ? (
        <DataGrid
          name="audit"
          label={t('title')}
          columns={columns}
          rowId={({ id }) => id}
          rowName={({ action }) => action}
          load={load}
          empty={<EmptyState title={t('emptyTitle')} text={t('emptyText')} />}
        />
      ) : (
        <EmptyState title={t('ask')} icon={<IconHistory size={40} stroke={1.4} aria-hidden />} />
      )}
    </>
  );
}

interface AuditFormProps {
  readonly initial: { readonly type: string; readonly id: string };
  readonly onAsk: (type: string, id: string) => void;
}

function AuditForm({ initial, onAsk }: AuditFormProps) {
  const t = useAuditTexts();
  const form = useForm({
    initialValues: initial,
    validate: { id: (id) => (ID.test(id.trim()) ? null : t('idWrong')) },
  });
  return (
    <form className={classes['form']} onSubmit={form.onSubmit(({ type, id }) => onAsk(type, id.trim()))}>
      <Select
        label={t('type')}
        allowDeselect={false}
        data={AUDITED_TYPES.map((type) => ({ value: type, label: t(`type_${type}`) }))}
        w={{ base: '100%', xs: 220 }}
        {...form.getInputProps('type')}
      />
      <TextInput
        label={t('id')}
        placeholder={t('idHint')}
        w={{ base: '100%', xs: 360 }}
        {...form.getInputProps('id')}
      />
      <Button type="submit">{t('show')}</Button>
    </form>
  );
}

function useAuditColumns(): readonly GridColumn<Entry>[] {
  const t = useAuditTexts();
  const language = useLanguage();
  return useMemo(
    () => [
      { id: 'at', header: t('at'), width: 210, text: ({ at }) => formatInstant(at, language) },
      { id: 'actor', header: t('actor'), width: 240, text: ({ actor }) => actor?.name ?? t('byRule') },
      { id: 'action', header: t('action'), width: 230, text: ({ action }) => action },
      {
        id: 'details',
        header: t('details'),
        width: 420,
        text: ({ details }) => details.map(({ name, value }) => `${name}: ${value}`).join('; '),
      },
      {
        id: 'reference',
        header: t('reference'),
        width: 310,
        initiallyHidden: true,
        text: ({ requestId }) => requestId ?? '',
      },
    ],
    [t, language],
  );
}
