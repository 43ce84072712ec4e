import { useLocalStorage } from '@mantine/hooks';
import { useNavigate } from 'react-router';
import { announce } from '@eoffice/web-kit/parts/live-region.tsx';
import type { Fault } from '@eoffice/web-kit/refusals/fault.ts';
import { useAction, type Payload } from '@eoffice/web-kit/refusals/use-action.ts';
import { useRequestsTexts } from './requests.texts.ts';

interface RequestDraftOptions<Draft, Input> {
  /** Where it is kept on the device. */
  readonly key: string;
  readonly empty: Draft;
  /** What is sent; null while something is missing. */
  readonly inputOf: (draft: Draft) => Input | null;
  readonly mutate: (id: string, input: Input) => Promise<Payload | null | undefined>;
}

/** A request that is being filled in. */
export interface RequestDraft<Draft, Input> {
  readonly draft: Draft;
  readonly input: Input | null;
  readonly change: (next: Partial<Draft>) => void;
  /** Sends it, and leads to the list of requests when the server has taken it. */
  readonly send: () => Promise<void>;
  readonly running: boolean;
  readonly fault: Fault | null;
}

/** A request that is kept on the device while it is being filled in, and until the server has it. */
export function useRequestDraft<Draft extends { readonly id: string }, Input>({
  key,
  empty,
  inputOf,
  mutate,
}: RequestDraftOptions<Draft, Input>): RequestDraft<Draft, Input> {
  const t = useRequestsTexts();
  const navigate = useNavigate();
  const [draft, setDraft, forget] = useLocalStorage<Draft>({
    key,
    defaultValue: empty,
    getInitialValueInEffect: false,
  });
  const { run, running, fault, clear } = useAction(mutate);
  const input = inputOf(draft);
  return {
    draft,
    input,
    running,
    fault,
    change: (next) => {
      clear();
      setDraft((before) => ({ ...before, ...next }));
    },
    send: async () => {
      if (!input || !(await run(draft.id, input))) return;
      forget();
      announce(t('sent'));
      await navigate('/pengajuan');
    },
  };
}
