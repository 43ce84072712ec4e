import { In } from 'typeorm';
import { loaderById, type LoaderFactory } from '../db/loader.js';
import { Account } from './account.entity.js';
import { readAccountHolders } from './account-holder.js';
import type { AccountHolder } from './account.rules.js';

/** Accounts by employee. */
export const accountByEmployeeId: LoaderFactory<string, Account | null> = ({ dataSource }) =>
  loaderById(
    (employeeIds) => dataSource.getRepository(Account).findBy({ employeeId: In(employeeIds) }),
    (account) => account.employeeId,
  );

/** What the right to administer an account depends on, by employee. */
export const accountHolderByEmployeeId: LoaderFactory<string, AccountHolder | null> = ({ dataSource }) =>
  loaderById(
    (employeeIds) => readAccountHolders(dataSource.manager, employeeIds),
    (holder) => holder.employeeId,
  );
