import type { ReactNode } from 'react';
import { Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import classes from './parts.module.css';

interface LinkRowProps {
  readonly to: string;
  readonly title: string;
  readonly text?: string | null | undefined;
  /** What wants attention. */
  readonly note?: string | null | undefined;
  /** Beside the arrow, such as a number. */
  readonly aside?: ReactNode;
}

/** A row that leads to a page. */
export function LinkRow({ to, title, text, note, aside }: LinkRowProps) {
  return (
    <Link to={to} className={classes['row']}>
      <span className={classes['rowText']}>
        <Text fw={600} component="span">
          {title}
        </Text>
        {text && (
          <Text size="sm" c="dimmed" component="span">
            {text}
          </Text>
        )}
        {note && (
          <Text size="sm" fw={600} component="span" className={classes['note'] ?? ''}>
            {note}
          </Text>
        )}
      </span>
      {aside}
      <IconChevronRight className={classes['chevron']} aria-hidden />
    </Link>
  );
}
