import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { Button, Modal, Text, UnstyledButton } from '@mantine/core';
import { IconFileText, IconPhoto } from '@tabler/icons-react';
import { api } from '../api.ts';
import { EVIDENCE_LINK } from './evidence.operations.ts';
import classes from './evidence.module.css';
import { useEvidenceTexts } from './evidence.texts.ts';
import { sizeText } from './file-choice.rules.ts';

/** A file of the server as far as it is shown. */
export interface ShownEvidence {
  readonly id: string;
  readonly contentType: string;
  readonly fileName?: string | null | undefined;
  readonly sizeBytes: number;
}

/** A file of the server: a picture to enlarge, anything else to open. */
export function EvidenceView({ evidence, label }: { evidence: ShownEvidence; label?: string }) {
  const t = useEvidenceTexts();
  const picture = evidence.contentType.startsWith('image/');
  const name = evidence.fileName ?? t('photo');
  return (
    <div className={classes['file']}>
      {picture ? (
        <Picture id={evidence.id} label={label ?? t('evidencePhoto')} />
      ) : (
        <span className={`${classes['thumbnail']} ${classes['placeholder']}`}>
          <IconFileText size={32} stroke={1.4} aria-hidden />
        </span>
      )}
      <div className={classes['name']}>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {sizeText(evidence.sizeBytes)}
        </Text>
      </div>
      {!picture && (
        <Button
          variant="default"
          size="sm"
          aria-label={t('openNamed', { name })}
          onClick={() => void openFile(evidence.id)}
        >
          {t('open')}
        </Button>
      )}
    </div>
  );
}

/** A small picture that opens in full. */
export function Picture({ id, label }: { id: string; label: string }) {
  const t = useEvidenceTexts();
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery(EVIDENCE_LINK, {
    variables: { id, variant: 'THUMBNAIL' },
    fetchPolicy: 'no-cache',
  });
  const url = data?.evidence?.url;
  return (
    <>
      <UnstyledButton
        className={`${classes['thumbnail']} ${url ? '' : classes['placeholder']}`}
        aria-label={`${t('enlarge')}: ${label}`}
        disabled={!url}
        onClick={() => setOpen(true)}
      >
        {url ? (
          <img className={classes['thumbnail']} src={url} alt="" />
        ) : (
          <IconPhoto size={28} stroke={1.4} aria-hidden opacity={error ? 0.4 : 0.8} />
        )}
      </UnstyledButton>
      {open && (
        <Modal
          opened
          fullScreen
          onClose={() => setOpen(false)}
          title={label}
          closeButtonProps={{ 'aria-label': t('cancel') }}
        >
          <FullPicture id={id} label={label} />
        </Modal>
      )}
    </>
  );
}

/** A picture as large as it was sent. */
export function FullPicture({ id, label }: { id: string; label: string }) {
  const t = useEvidenceTexts();
  const { data, error } = useQuery(EVIDENCE_LINK, {
    variables: { id, variant: 'ORIGINAL' },
    fetchPolicy: 'no-cache',
  });
  const url = data?.evidence?.url;
  if (error || (data && !url)) return <Text c="dimmed">{t('gone')}</Text>;
  return url ? <img className={classes['picture']} src={url} alt={label} /> : null;
}

async function openFile(id: string): Promise<void> {
  const { data } = await api.query({
    query: EVIDENCE_LINK,
    variables: { id, variant: 'ORIGINAL' },
    fetchPolicy: 'no-cache',
  });
  if (data?.evidence?.url) window.open(data.evidence.url, '_blank', 'noopener');
}
