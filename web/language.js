/** Says which language the page is in: to the browser, and to whoever installs the app. */
export function pageIsIn(language) {
  document.documentElement.lang = language;
  document.querySelector('link[rel="manifest"]').href = `${language}.webmanifest`;
}
