// The names under which this browser keeps things or scripts find each other. No name stands anywhere else.

/** The names that the record's database may have, the first one at first. */
export const databaseNames = ["easeback", "easeback-1", "easeback-2"];

/** The Web Lock that whoever writes to the record holds. */
export const writingLock = "easeback-record";

/** The broadcast channel on which open pages tell each other what they stored. */
export const tabsChannel = "easeback";

/** What is typed but not yet said, in the session storage of a tab. */
export const draftsKey = "easeback-drafts";

/** The cache with the clinic's pack that was seen last. */
export const packCache = "easeback-pack";

/** How the names of all caches start that hold a build of the app, for the page in the folder `place` (a URL). */
export const buildCaches = (place) => `easeback ${place} `;
