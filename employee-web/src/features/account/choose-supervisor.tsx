import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { ButtonRow } from '../../app/parts/button-row.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { SUPERVISOR_CANDIDATES } from './placement.operations.ts';
import { inForce, type OwnPlacement } from './placement.rules.ts';
import { usePlacementTexts } from './placement.texts.ts';
import { ProposeModal, type Chosen } from './propose-modal.tsx';

interface ChooseProps {
  readonly placement: OwnPlacement;
  readonly onProposed: () => Promise<void>;
}

/** Chooses a direct supervisor: people of the right level, those of one's own school and district first. */
export function ChooseSupervisor({ placement, onProposed }: ChooseProps) {
  const t = usePlacementTexts();
  const words = useDomainTexts();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 350);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { data, error, refetch, fetchMore } = useQuery(SUPERVISOR_CANDIDATES, {
    variables: { search, after: null },
    fetchPolicy: 'no-cache',
  });
  const found = data?.supervisorCandidates;
  const current = inForce(placement, 'SUPERVISOR')[0]?.id;
  const more = () =>
    fetchMore({
      variables: { after: found?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        supervisorCandidates: {
          ...next.supervisorCandidates,
          nodes: [...before.supervisorCandidates.nodes, ...next.supervisorCandidates.nodes],
        },
      }),
    });
  return (
    <Stack gap="sm" component="section">
      <div>
        <Title order={2} size="h5">
          {t('choose.SUPERVISOR')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('candidatesHint')}
        </Text>
      </div>
      <TextInput
        size="md"
        type="search"
        label={t('searchPerson')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={100}
        value={text}
        onChange={(change) => setText(change.currentTarget.value)}
      />
      {!found && (error ? <ProblemState onRetry={() => void refetch()} /> : <LoadingState />)}
      {found?.nodes.length === 0 && <Text role="status">{t('nobody')}</Text>}
      {found?.nodes.map(({ id, name, assignments }) => (
        <ButtonRow
          key={id}
          title={name}
          text={assignments
            .map(({ role, orgUnit }) => `${words(`role.${role}`)} · ${orgUnit.name}`)
            .join(', ')}
          note={id === current ? t('chosen') : null}
          onClick={() => setChosen({ id, name })}
        />
      ))}
      {found?.pageInfo.hasNextPage && (
        <Button variant="default" size="md" onClick={() => void more()}>
          {t('more')}
        </Button>
      )}
      {chosen && (
        <ProposeModal
          kind="SUPERVISOR"
          target={chosen}
          placement={placement}
          onClose={() => setChosen(null)}
          onProposed={onProposed}
        />
      )}
    </Stack>
  );
}
