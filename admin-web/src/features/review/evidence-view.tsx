import { useState } from 'react';
import { skipToken, useQuery } from '@apollo/client/react';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconFileText, IconPhotoOff } from '@tabler/icons-react';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { api } from '../../app/api.ts';
import { EmptyState } from '../../app/states/empty-state.tsx';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import type { ReviewReportPartsFragment } from '../../gql/graphql.ts';
import { ImageViewer } from './image-viewer.tsx';
import { REVIEW_EVIDENCE_LINK } from './review.operations.ts';
import classes from './review.module.css';
import { useReviewTexts } from './review.texts.ts';

/** The evidence of a report beside it: a picture to enlarge, a PDF to read, anything else to download. */
export function EvidenceView({ report }: { report: ReviewReportPartsFragment }) {
  const t = useReviewTexts();
  const { evidence } = report;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="evidence-title">
      <Group justify="space-between" mb="sm">
        <Title order={3} size="h6" id="evidence-title">
          {t('evidence')}
        </Title>
        {evidence && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => void download(evidence.id)}
          >
            {t('download')} ({sizeText(evidence.sizeBytes)})
          </Button>
        )}
      </Group>
      {evidence ? (
        <EvidenceContent report={report} evidence={evidence} />
      ) : (
        <EmptyState title={t('noEvidence')} icon={<IconPhotoOff size={40} stroke={1.4} aria-hidden />} />
      )}
    </Paper>
  );
}

type Evidence = NonNullable<ReviewReportPartsFragment['evidence']>;

function EvidenceContent({ report, evidence }: { report: ReviewReportPartsFragment; evidence: Evidence }) {
  const t = useReviewTexts();
  const language = useLanguage();
  const { contentType, fileName } = evidence;
  const [broken, setBroken] = useState<string | null>(null);
  const label = t('evidenceImage', {
    name: report.employee.name,
    date: formatDay(report.date, language, 'short'),
  });
  const shown = contentType.startsWith('image/') || contentType === 'application/pdf';
  // A link lives for a minute: it is asked for when it is used, and never kept.
  const { data, error, refetch } = useQuery(
    REVIEW_EVIDENCE_LINK,
    shown ? { variables: { id: evidence.id }, fetchPolicy: 'no-cache' } : skipToken,
  );
  if (!shown) {
    return (
      <Stack align="center" gap="xs" py="xl">
        <IconFileText size={48} stroke={1.3} aria-hidden />
        <Text fw={600}>{fileName}</Text>
        <Text size="sm" c="dimmed" ta="center">
          {t('otherFile')}
        </Text>
      </Stack>
    );
  }
  const url = data?.evidence?.url;
  if (error || (data && (!url || url === broken)))
    return <ProblemState title={t('evidenceGone')} onRetry={() => void refetch()} />;
  if (!url) return <LoadingState />;
  if (contentType === 'application/pdf') {
    // No sandbox attribute: it switches the viewer of Chromium off. The server's policy sandboxes the document.
    return <iframe className={classes['pdf']} src={url} title={label} />;
  }
  return <ImageViewer src={url} label={label} onUnreadable={() => setBroken(url)} />;
}

/** Saves the file: a fresh link, with `save` so that the server sends it as a file and not as a page. */
async function download(id: string): Promise<void> {
  const { data } = await api.query({
    query: REVIEW_EVIDENCE_LINK,
    variables: { id },
    fetchPolicy: 'no-cache',
  });
  if (data?.evidence?.url) location.assign(`${data.evidence.url}&save`);
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
