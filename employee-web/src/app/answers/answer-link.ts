import { ApolloLink } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { tap } from 'rxjs';
import { noticeAnswer, noticeUnreachable } from '../session/session-notices.ts';
import { answersChanged } from './kept-answers.ts';

/** Sees whether the server answers, and has what it answered kept on the phone. */
export const answerLink = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    tap({
      next: () => {
        noticeAnswer();
        answersChanged();
      },
      error: (error: unknown) => {
        if (!CombinedGraphQLErrors.is(error) && !ServerError.is(error)) noticeUnreachable();
      },
    }),
  ),
);
