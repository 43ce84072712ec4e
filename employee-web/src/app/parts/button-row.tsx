import type { ReactNode } from 'react';
import { Text, UnstyledButton } from '@mantine/core';
import classes from './parts.module.css';

interface ButtonRowProps {
  readonly title: string;
  readonly text?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly aside?: ReactNode;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A row that is chosen by a tap. */
export function ButtonRow({ title, text, note, aside, disabled = false, onClick }: ButtonRowProps) {
  return (
    <UnstyledButton className={classes['row']} disabled={disabled} onClick={onClick}>
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
    </UnstyledButton>
  );
}
