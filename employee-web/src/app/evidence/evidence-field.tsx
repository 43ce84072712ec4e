import { useEffect, useId, useRef, useState } from 'react';
import { ActionIcon, Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconCamera, IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useFaultSentence } from '@eoffice/web-kit/refusals/fault-sentence.ts';
import type { EvidencePurpose } from '../../gql/graphql.ts';
import { CameraView } from './camera-view.tsx';
import { deviceChannel } from './device.ts';
import { EvidenceView, type ShownEvidence } from './evidence-view.tsx';
import classes from './evidence.module.css';
import { useEvidenceTexts } from './evidence.texts.ts';
import { acceptedFiles } from './file-choice.rules.ts';
import type { SentEvidence } from './upload-evidence.ts';
import { useEvidence, type EvidenceProgress, type EvidenceSending } from './use-evidence.ts';

interface EvidenceFieldProps {
  /** What it belongs to, with the account, see `KeptFile`. */
  readonly place: string;
  readonly purpose: EvidencePurpose;
  readonly title?: string;
  readonly hint?: string;
  /** The file that the server has; null when there is none. */
  readonly evidence: ShownEvidence | null;
  readonly onSent: (evidence: SentEvidence) => void;
  readonly onRemoved: () => void;
  /** Told whether a file is on its way. */
  readonly onBusy?: (busy: boolean) => void;
}

/** One file: take a photo or choose it, see it being sent, replace it, remove it. */
export function EvidenceField(props: EvidenceFieldProps) {
  const { place, purpose, title, hint, evidence, onSent, onRemoved, onBusy } = props;
  const t = useEvidenceTexts();
  const heading = useId();
  const [camera, setCamera] = useState(false);
  const sending = useEvidence(place, purpose, onSent);
  const { progress, problem, choose } = sending;
  const computer = deviceChannel() === 'WEB';
  const underWay = progress.at !== 'IDLE';
  useEffect(() => onBusy?.(underWay), [onBusy, underWay]);
  return (
    <Stack gap="sm" component="section" aria-labelledby={heading}>
      <div>
        <Text id={heading} component="h2" fw={650} size="lg">
          {title ?? t('title')}
        </Text>
        <Text size="sm" c="dimmed">
          {hint ?? t(computer ? 'hintComputer' : 'hintPhone')}
        </Text>
      </div>
      {underWay && <SendingState sending={sending} />}
      {!underWay && evidence && (
        <Group wrap="nowrap" gap="xs" justify="space-between">
          <EvidenceView evidence={evidence} />
          <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('remove')} onClick={onRemoved}>
            <IconTrash size={22} aria-hidden />
          </ActionIcon>
        </Group>
      )}
      {problem && (
        <Alert color="red" role="alert">
          {t(`problem.${problem}`)}
        </Alert>
      )}
      {progress.at !== 'SENDING' && progress.at !== 'PREPARING' && (
        <Choices replaces={evidence !== null || underWay} onCamera={() => setCamera(true)} onFile={choose} />
      )}
      {camera && (
        <CameraView
          onClose={() => setCamera(false)}
          onPhoto={(photo) => {
            setCamera(false);
            void choose(photo, 'foto.jpg');
          }}
        />
      )}
    </Stack>
  );
}

interface ChoicesProps {
  readonly replaces: boolean;
  readonly onCamera: () => void;
  readonly onFile: (file: Blob, name: string) => Promise<void>;
}

function Choices({ replaces, onCamera, onFile }: ChoicesProps) {
  const t = useEvidenceTexts();
  const input = useRef<HTMLInputElement>(null);
  const channel = deviceChannel();
  const variant = replaces ? 'default' : 'light';
  return (
    <>
      <Group gap="xs" grow>
        <Button
          size="md"
          px="xs"
          variant={variant}
          leftSection={<IconCamera size={20} aria-hidden />}
          onClick={onCamera}
        >
          {t('takePhoto')}
        </Button>
        <Button
          size="md"
          px="xs"
          variant="default"
          leftSection={<IconPaperclip size={20} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {t(channel === 'WEB' ? 'chooseFile' : 'choosePhoto')}
        </Button>
      </Group>
      <input
        ref={input}
        type="file"
        hidden
        accept={acceptedFiles(channel)}
        onChange={(change) => {
          const file = change.currentTarget.files?.[0];
          change.currentTarget.value = '';
          if (file) void onFile(file, file.name);
        }}
      />
    </>
  );
}

function SendingState({ sending }: { sending: EvidenceSending }) {
  const t = useEvidenceTexts();
  const sentenceOf = useFaultSentence();
  const { progress, sendAgain, drop } = sending;
  if (progress.at === 'PREPARING') return <Text c="dimmed">{t('preparing')}</Text>;
  if (progress.at === 'IDLE') return null;
  const percent = progress.at === 'SENDING' ? Math.round(progress.share * 100) : 0;
  return (
    <Stack gap="xs">
      <div className={classes['file']}>
        <LocalPreview progress={progress} />
        <Text size="sm" fw={600} className={classes['name']}>
          {progress.file.name}
        </Text>
      </div>
      {progress.at === 'SENDING' ? (
        <>
          <Progress value={percent} aria-label={t('sending', { percent })} />
          <Text size="sm" c="dimmed">
            {t('sending', { percent })}
          </Text>
        </>
      ) : (
        <Alert color={progress.fault.kind === 'REFUSED' ? 'red' : 'yellow'} role="alert">
          <Stack gap="xs" align="flex-start">
            {progress.fault.kind === 'REFUSED' && <span>{sentenceOf(progress.fault)}</span>}
            <span>{t(progress.fault.kind === 'REFUSED' ? 'refusedKept' : 'notSent')}</span>
            <Group gap="xs">
              <Button size="sm" variant="default" onClick={sendAgain}>
                {t('sendAgain')}
              </Button>
              <Button size="sm" variant="default" onClick={() => void drop()}>
                {t('remove')}
              </Button>
            </Group>
          </Stack>
        </Alert>
      )}
    </Stack>
  );
}

function LocalPreview({ progress }: { progress: Extract<EvidenceProgress, { at: 'SENDING' | 'WAITING' }> }) {
  const { bytes } = progress.file;
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!bytes.type.startsWith('image/')) return undefined;
    const made = URL.createObjectURL(bytes);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return url ? <img className={classes['thumbnail']} src={url} alt="" /> : null;
}
