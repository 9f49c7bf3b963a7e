// How long the page waits for what it asks for. All of it is here, in seconds.

export const limits = {
  /** A file is given up when no byte of any file has arrived for so long; a slow download that goes on is not. */
  silence: 15,
  /** A script that has arrived is started from the browser's cache, which takes moments. */
  start: 60,
  /** The plain page tells by itself, without any script, that nothing has started. */
  plain: 20,
  /** A short break of the connection is not told. */
  grace: 2,
  /** The longest pause before what is missing is asked for again. */
  pause: 60,
};
