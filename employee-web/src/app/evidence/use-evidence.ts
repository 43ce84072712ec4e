import { useCallback, useEffect, useRef, useState } from 'react';
import { newClientId } from '@eoffice/web-kit/client-id.ts';
import type { Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { useSessionState } from '@eoffice/web-kit/session/session-store.ts';
import type { EvidencePurpose } from '../../gql/graphql.ts';
import { deviceChannel } from './device.ts';
import { judgeFile, type FileProblem } from './file-choice.rules.ts';
import { dropFile, keepFile, keptFile, type KeptFile } from './kept-files.ts';
import { smallPicture } from './picture.ts';
import { uploadEvidence, type SentEvidence } from './upload-evidence.ts';

/** How far the file of a place has come. IDLE: there is none on its way. */
export type EvidenceProgress =
  | { readonly at: 'IDLE' }
  | { readonly at: 'PREPARING' }
  | { readonly at: 'SENDING'; readonly file: KeptFile; readonly share: number }
  | { readonly at: 'WAITING'; readonly file: KeptFile; readonly fault: Fault };

/** A file being chosen and sent. */
export interface EvidenceSending {
  readonly progress: EvidenceProgress;
  /** Why the chosen file was not taken at all. */
  readonly problem: FileProblem | null;
  readonly choose: (file: Blob, name: string) => Promise<void>;
  readonly sendAgain: () => void;
  /** Takes back a file that has not arrived. */
  readonly drop: () => Promise<void>;
}

/**
 * Chooses a file, keeps it on the device and sends it; after a failure again when the signal is back, and after a
 * reload from where it was.
 *
 * @param place what it belongs to, see {@link KeptFile}.
 * @param onSent told once when the server has it.
 */
export function useEvidence(
  place: string,
  purpose: EvidencePurpose,
  onSent: (evidence: SentEvidence) => void,
): EvidenceSending {
  const [progress, setProgress] = useState<EvidenceProgress>({ at: 'IDLE' });
  const [problem, setProblem] = useState<FileProblem | null>(null);
  const session = useSessionState();
  const current = useRef<string | null>(null);
  const told = useRef(onSent);
  useEffect(() => {
    told.current = onSent;
  });

  const send = useCallback(
    async (file: KeptFile) => {
      current.current = file.id;
      setProgress({ at: 'SENDING', file, share: 0 });
      const result = await uploadEvidence(file, purpose, (share) => {
        if (current.current === file.id) setProgress({ at: 'SENDING', file, share });
      });
      if (current.current !== file.id) return;
      if (result.kind === 'FAULT') return setProgress({ at: 'WAITING', file, fault: result.fault });
      current.current = null;
      setProgress({ at: 'IDLE' });
      told.current(result.evidence);
      await dropFile(place);
    },
    [place, purpose],
  );

  useEffect(() => {
    void keptFile(place).then((file) => {
      if (file && current.current === null) void send(file);
    });
    return () => {
      current.current = null;
    };
  }, [place, send]);

  const waiting = progress.at === 'WAITING' && progress.fault.kind !== 'REFUSED' ? progress.file : null;
  const connected = session === 'SIGNED_IN';
  const wasConnected = useRef(connected);
  useEffect(() => {
    if (connected && !wasConnected.current && waiting) void send(waiting);
    wasConnected.current = connected;
  }, [connected, waiting, send]);

  const choose = async (chosen: Blob, name: string) => {
    setProblem(null);
    const choice = judgeFile({ name, type: chosen.type, size: chosen.size }, deviceChannel());
    if (choice.kind === 'PROBLEM') return setProblem(choice.problem);
    setProgress({ at: 'PREPARING' });
    const bytes =
      choice.kind === 'PICTURE'
        ? await smallPicture(chosen).catch(() => null)
        : new Blob([chosen], { type: choice.contentType });
    if (!bytes) {
      setProgress({ at: 'IDLE' });
      return setProblem('UNREADABLE');
    }
    const file: KeptFile = { id: newClientId(), place, name: nameFor(name, choice.kind), bytes };
    await keepFile(file);
    await send(file);
  };
  return {
    progress,
    problem,
    choose,
    sendAgain: () => {
      if (progress.at === 'WAITING') void send(progress.file);
    },
    drop: async () => {
      current.current = null;
      setProgress({ at: 'IDLE' });
      await dropFile(place);
    },
  };
}

/** A picture is sent as JPEG, whatever it was. */
function nameFor(name: string, kind: 'PICTURE' | 'DOCUMENT'): string {
  return kind === 'DOCUMENT' ? name : `${name.replace(/\.[^.]*$/, '') || 'foto'}.jpg`;
}
