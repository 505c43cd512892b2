import { Component, type ReactNode } from 'react';
import { forgetFailures } from '../graphql/ask';
import type { Texts } from '../text/useTexts';

interface FailureProps {
  texts: Texts;
  /** Another place is another try. */
  place: string;
  /** Shows nothing in place of what failed: it was not what the reader came for. */
  quiet?: boolean;
  children: ReactNode;
}

interface FailureState {
  error?: Error;
  place?: string;
}

/** Says what went wrong below it, in place of what would have been there. */
export class Failure extends Component<FailureProps, FailureState> {
  override state: FailureState = {};

  static getDerivedStateFromError(error: Error): FailureState {
    return { error };
  }

  static getDerivedStateFromProps({ place }: FailureProps, state: FailureState): FailureState | null {
    return state.place === place ? null : { place, error: undefined };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { texts, quiet, children } = this.props;
    if (error === undefined) {
      return children;
    }

    if (quiet) {
      return null;
    }

    return (
      <div className="notice error" role="alert">
        <h2>{texts.failed}</h2>
        <p>{texts.failedHelp}</p>
        <pre>{error.message}</pre>
        <button
          type="button"
          onClick={() => {
            forgetFailures();
            this.setState({ error: undefined });
          }}
        >
          {texts.retry}
        </button>
      </div>
    );
  }
}
