// Where this browser keeps the record: the names that every script has to agree on, and how an answer is awaited.

export const databaseName = "easeback";

/** The Web Lock that whoever writes to the record holds. */
export const writingLock = "easeback-record";

/** What a request to the database gives, once it is done. */
export const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
