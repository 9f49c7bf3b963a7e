// The app without a connection, and newer versions of it. A newer one is told, and used when the person says so.

const between = 60 * 60 * 1000; // milliseconds from one look for a newer version to the next

function register() {
  const address = new URL("service_worker.js", import.meta.url).href;
  const policy = globalThis.trustedTypes?.createPolicy("easeback", {
    createScriptURL: (wanted) => {
      if (wanted !== address) throw new TypeError(`${wanted} is not the service worker`);
      return wanted;
    },
  });
  return navigator.serviceWorker.register(policy?.createScriptURL(address) ?? address, { updateViaCache: "none" });
}

function lookNowAndThen(registration) {
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Math.abs(Date.now() - looked) < between) return;
    looked = Date.now();
    registration.update().catch(() => {});
  });
}

/** Keeps the app on the device, and tells of a newer version through `notice`. */
export async function keepOffline(notice) {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  const registration = await register();
  let wanted = false;
  const hide = () => notice.hide();
  const use = () => {
    wanted = true;
    registration.waiting?.postMessage("take over");
  };
  const tell = () => {
    if (registration.waiting && serviceWorker.controller && !notice.says) notice.show("update", [["use", use], ["not_now", hide]]);
  };
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", tell));
  serviceWorker.addEventListener("message", ({ data }) => {
    if (data === "other tabs") notice.show("other_tabs", [["use", use], ["not_now", hide]]);
  });
  serviceWorker.addEventListener("controllerchange", () => {
    if (wanted) location.reload();
  });
  tell();
  lookNowAndThen(registration);
}
