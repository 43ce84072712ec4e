import { useRef, useState, type KeyboardEvent } from 'react';
import { Badge, Button, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useCommonTexts } from '../../app/texts/common.texts.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { useAssignmentsTexts } from './assignments.texts.ts';
import classes from './chart.module.css';
import { chartLines, chartStep, mayOpen, type Chart, type ChartLine } from './chart.rules.ts';
import type { ChartDesk, ChartPerson } from './use-chart.ts';

/** The tree; one line is reached with Tab, the others with the arrow keys, Enter opens the profile. */
export function ChartTree({ chart, desk }: { chart: Chart<ChartPerson>; desk: ChartDesk }) {
  const t = useAssignmentsTexts();
  const navigate = useNavigate();
  const root = useRef<HTMLUListElement>(null);
  const lines = chartLines(chart);
  const [active, setActive] = useState<string | null>(null);
  const keys = lines.map(keyOf);
  const current = active !== null && keys.includes(active) ? active : (keys[0] ?? '');

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const index = keys.indexOf(current);
    const line = lines[index];
    if (!line || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') return void navigate(`/pegawai/${line.node.id}`);
    const step = chartStep(lines, index, event.key);
    if (!step) return;
    event.preventDefault();
    if (step.kind === 'OPEN') desk.open(line.node.id);
    if (step.kind === 'CLOSE') desk.close(line.node.id);
    if (step.kind === 'FOCUS') {
      setActive(keys[step.index] ?? null);
      root.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[step.index]?.focus();
    }
  };

  return (
    <ul role="tree" aria-label={t('chartTitle')} className={classes['tree']} ref={root} onKeyDown={onKeyDown}>
      {lines.map((line, index) => (
        <ChartItem
          key={keys[index]}
          line={line}
          focusable={keys[index] === current}
          onFocus={() => setActive(keys[index] ?? null)}
          onToggle={() => (line.expanded ? desk.close(line.node.id) : desk.open(line.node.id))}
          onOpenProfile={() => void navigate(`/pegawai/${line.node.id}`)}
        />
      ))}
    </ul>
  );
}

/** A person may stand in the tree twice, in a circle. */
function keyOf({ node, parentId, level }: ChartLine<ChartPerson>): string {
  return `${parentId ?? ''} ${node.id} ${level}`;
}

interface ChartItemProps {
  readonly line: ChartLine<ChartPerson>;
  readonly focusable: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  readonly onOpenProfile: () => void;
}

function ChartItem({ line, focusable, onFocus, onToggle, onOpenProfile }: ChartItemProps) {
  const t = useAssignmentsTexts();
  const common = useCommonTexts();
  const words = useDomainTexts();
  const { node, level, position, siblings, below, expanded } = line;
  const post = node.assignments[0];
  const openable = mayOpen(line);
  const Chevron = expanded ? IconChevronDown : IconChevronRight;
  return (
    <li
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={openable ? expanded : undefined}
      tabIndex={focusable ? 0 : -1}
      className={classes['item']}
      style={{ paddingInlineStart: (level - 1) * 26 }}
      onFocus={onFocus}
    >
      {openable ? (
        <span className={classes['toggle']} aria-hidden onClick={onToggle}>
          <Chevron size={18} />
        </span>
      ) : (
        <span className={classes['toggle']} aria-hidden />
      )}
      <span className={classes['person']} onClick={onOpenProfile}>
        <Text span size="sm" fw={600}>
          {node.name}
        </Text>{' '}
        {post && (
          <Text span size="sm" c="dimmed">
            {words(`role.${post.role}`)} · {post.orgUnit.name}
          </Text>
        )}
      </span>
      {post?.acting && <Badge size="sm">{common('acting')}</Badge>}
      {expanded && below === 'LOADING' && (
        <Text span size="sm" c="dimmed" role="status">
          {common('loading')}
        </Text>
      )}
      {expanded && below === 'FAILED' && (
        <Button size="compact-xs" variant="light" color="red" onClick={onToggle}>
          {t('chartFailed')}
        </Button>
      )}
      {expanded && Array.isArray(below) && (
        <Text span size="sm" c="dimmed">
          {t('chartCount', { count: below.length })}
        </Text>
      )}
    </li>
  );
}
