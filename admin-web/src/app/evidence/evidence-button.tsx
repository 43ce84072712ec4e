import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Modal, Stack, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { graphql } from '../../gql/gql.ts';
import { useEvidenceTexts } from './evidence.texts.ts';

const EVIDENCE_LINK = graphql(`
  query EvidenceLink($id: ID!) {
    evidence(id: $id) {
      id
      fileName
      contentType
      url
    }
  }
`);

/** Opens a file that belongs to a request. */
export function EvidenceButton({ id, label }: { id: string; label: string }) {
  const t = useEvidenceTexts();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPaperclip size={16} aria-hidden />}
        aria-label={`${t('open')}: ${label}`}
        onClick={() => setOpened(true)}
      >
        {t('open')}
      </Button>
      {opened && (
        <Modal opened onClose={() => setOpened(false)} title={`${t('title')}: ${label}`} size="xl">
          <EvidenceFile id={id} label={label} />
        </Modal>
      )}
    </>
  );
}

/** The file: a picture is shown, anything else is offered. Its link lives for a minute and is never kept. */
function EvidenceFile({ id, label }: { id: string; label: string }) {
  const t = useEvidenceTexts();
  const { data, error, refetch } = useQuery(EVIDENCE_LINK, { variables: { id }, fetchPolicy: 'no-cache' });
  const file = data?.evidence;
  if (error) return <ProblemState onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  if (!file?.url) return <Text>{t('gone')}</Text>;
  return (
    <Stack>
      {file.contentType.startsWith('image/') && (
        <img
          src={file.url}
          alt={label}
          style={{ maxWidth: '100%', maxHeight: '65dvh', objectFit: 'contain' }}
        />
      )}
      <Anchor href={`${file.url}&save`}>
        {t('download')} {file.fileName ?? ''}
      </Anchor>
    </Stack>
  );
}
