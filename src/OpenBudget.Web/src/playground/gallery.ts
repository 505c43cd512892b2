import { Kind, parse, print, valueFromASTUntyped } from 'graphql';
import groups from '../../../../queries/gallery.json';

/** A question of a reader, with the query that answers it. */
export interface Question {
  /** The name of its file in `queries/`, under which the service answers it, too. */
  name: string;
  zh: string;
  en: string;
  query: string;
  /** Its variables with their defaults, as JSON, so that a reader sees what can be changed; empty where it has none. */
  variables: string;
}

/** Questions about one thing that readers want to know. */
export interface Group {
  zh: string;
  en: string;
  questions: Question[];
}

const files = import.meta.glob<string>('../../../../queries/*.graphql', { query: '?raw', import: 'default', eager: true });

/** Every question of `queries/`, sorted by what a reader wants to know. */
export const gallery: Group[] = groups.map(({ zh, en, questions }) => ({ zh, en, questions: questions.map(questionOf) }));

/** What a first visit opens with. */
export const welcome = gallery[0]!.questions[0]!;

// The first line of a file asks in Chinese, the second in English.
function questionOf(name: string): Question {
  const query = files[`../../../../queries/${name}.graphql`]!;
  const [zh = '', en = ''] = query.split('\n').map((line) => line.replace(/^#\s*/, ''));
  return { name, zh, en, query, variables: defaultsOf(query) };
}

function defaultsOf(query: string): string {
  const defaults: Record<string, unknown> = {};
  for (const definition of parse(query).definitions) {
    for (const variable of definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : []) {
      if (variable.defaultValue) {
        defaults[variable.variable.name.value] =
          variable.defaultValue.kind === Kind.ENUM ? print(variable.defaultValue) : valueFromASTUntyped(variable.defaultValue);
      }
    }
  }

  return Object.keys(defaults).length === 0 ? '' : JSON.stringify(defaults, null, 2);
}
