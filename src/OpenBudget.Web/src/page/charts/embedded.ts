import { createContext } from 'react';

/** Whether the chart stands alone in a frame of another page. */
export const EmbeddedContext = createContext(false);
