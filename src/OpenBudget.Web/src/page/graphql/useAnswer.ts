import { use } from 'react';
import { ask, type Question } from './ask';

/** The answer to a question. Until it is there the nearest Suspense shows its fallback; an error goes to the nearest `Failure`. */
export function useAnswer<Answer, Variables>(question: Question<Answer, Variables>): Answer {
  return use(ask(question));
}
