import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import { announce } from '@eoffice/web-kit/parts/live-region.tsx';
import { refusalSentence } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import type { PlacementKind } from '../../gql/graphql.ts';
import { CAN_PROPOSE, PROPOSE } from './placement.operations.ts';
import type { OwnPlacement } from './placement.rules.ts';
import { usePlacementTexts } from './placement.texts.ts';

/** What was chosen. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
}

interface ProposeModalProps {
  readonly kind: PlacementKind;
  readonly target: Chosen;
  readonly placement: OwnPlacement;
  readonly onClose: () => void;
  readonly onProposed: () => Promise<void>;
}

/** Asks from which day, says at once whether it is possible, and sends the proposal. */
export function ProposeModal({ kind, target, placement, onClose, onProposed }: ProposeModalProps) {
  const t = usePlacementTexts();
  const language = useLanguage();
  const [effectiveOn, setEffectiveOn] = useState(placement.day);
  const direct = placement.policy === 'DIRECT';
  const { data: right } = useQuery(CAN_PROPOSE, {
    variables: { kind, targetId: target.id, effectiveOn },
    fetchPolicy: 'network-only',
  });
  const { run, running, fault } = useAction(async () => {
    const { data } = await api.mutate({
      mutation: PROPOSE,
      variables: { input: { kind, targetId: target.id, effectiveOn } },
    });
    return data?.placementPropose;
  });
  const decision = right?.placementCanPropose;
  const send = async () => {
    if (!(await run())) return;
    announce(t(direct ? 'applied' : 'sent'));
    onClose();
    await onProposed();
  };
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={t('proposeTitle')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        <Text fw={650} size="lg">
          {target.name}
        </Text>
        <Text size="sm" c="dimmed">
          {direct ? t('direct') : t(`confirms.${kind}`)}
        </Text>
        <TextInput
          type="date"
          size="md"
          label={t('effectiveOn')}
          min={placement.earliestDay}
          max={placement.latestDay}
          value={effectiveOn}
          onChange={(change) => {
            if (change.currentTarget.value !== '') setEffectiveOn(change.currentTarget.value);
          }}
        />
        {decision?.code && (
          <Alert color="orange" role="alert">
            {refusalSentence({ code: decision.code, params: decision.params }, language)}
          </Alert>
        )}
        <FaultAlert fault={fault} />
        <Group grow>
          <Button variant="default" size="md" onClick={onClose}>
            {t('close')}
          </Button>
          <Button
            size="md"
            loading={running}
            disabled={decision?.allowed === false}
            onClick={() => void send()}
          >
            {t(direct ? 'apply' : 'propose')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
