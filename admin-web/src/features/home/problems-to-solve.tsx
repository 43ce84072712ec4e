import { useQuery } from '@apollo/client/react';
import { Anchor, Paper, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { HOME_PROBLEMS } from './home.operations.ts';
import classes from './home.module.css';
import { useHomeTexts } from './home.texts.ts';

/** What is wrong with placements and places, with the way to mend it; nothing while all is well. */
export function ProblemsToSolve() {
  const t = useHomeTexts();
  const { data } = useQuery(HOME_PROBLEMS);
  if (!data) return null;
  const chain = data.supervisionProblemCounts.reduce((sum, { count }) => sum + count, 0);
  const lines = [
    { text: t('chainProblems'), count: chain, to: '/penugasan/masalah' },
    { text: t('unlocated'), count: data.unlocated.totalCount, to: '/lokasi?titik=belum' },
  ].filter(({ count }) => count > 0);
  if (lines.length === 0) return null;
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="problems-title">
      <Title order={2} size="h4" id="problems-title" mb="xs">
        {t('problems')}
      </Title>
      <ul className={classes['list']}>
        {lines.map(({ text, count, to }) => (
          <li key={to} className={classes['row']}>
            <Anchor component={Link} to={to}>
              {text}
            </Anchor>
            <Text fw={700}>{count}</Text>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
