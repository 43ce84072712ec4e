import type { ReactNode } from 'react';
import { Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import classes from './home.module.css';

interface LinkCardProps {
  readonly to: string;
  readonly title: string;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A card that leads to a page. */
export function LinkCard({ to, title, icon, children }: LinkCardProps) {
  return (
    <Link to={to} className={classes['link']}>
      {icon}
      <div className={classes['linkText']}>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {children}
        </Text>
      </div>
      <IconChevronRight aria-hidden />
    </Link>
  );
}
