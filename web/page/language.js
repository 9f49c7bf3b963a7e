const manifest = () => document.querySelector('link[rel="manifest"]');

/** Says which language the page is in: to the browser, and to whoever installs the app. */
export function pageIsIn(language) {
  document.documentElement.lang = language;
  if (manifest()) manifest().href = `${language}.webmanifest`;
}

/** From now on browsers may offer to install the app; what they load for it would delay the first frame. */
export function letBeInstalled() {
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = `${document.documentElement.lang}.webmanifest`;
  document.head.append(link);
}
