// Guides through an exercise without being looked at: the device's own voice, quiet tones, vibration, and a screen
// that stays lit. Whatever a device cannot do is left out without a word.

// Frequency in hertz, length in seconds and vibration in milliseconds, by kind: start, count, hold, rest, end.
const tones = [
  { notes: [523, 659], length: 0.16, vibration: [80] },
  { notes: [523], length: 0.09, vibration: [] },
  { notes: [440], length: 0.2, vibration: [60] },
  { notes: [392, 330], length: 0.18, vibration: [60, 60, 60] },
  { notes: [523, 659, 784], length: 0.2, vibration: [120, 60, 120] },
];
const loudness = 0.12;

export class Guide {
  constructor() {
    this.audio = null;
    this.lock = null;
    this.awake = false;
    // A lock ends by itself when the page is hidden; it is taken again when the page comes back.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible" && this.awake) this.#lockScreen();
      if (document.visibilityState === "hidden") globalThis.speechSynthesis?.cancel();
    });
  }

  speak(text, language) {
    const synthesis = globalThis.speechSynthesis;
    if (!synthesis) return;
    synthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = language;
    utterance.rate = 0.95;
    // A voice that runs on the device itself: the words go nowhere else.
    const voice = synthesis.getVoices().find((each) => each.localService && each.lang.startsWith(language));
    if (!voice) return;
    utterance.voice = voice;
    synthesis.speak(utterance);
  }

  sound(kind, heard, felt) {
    const tone = tones[kind];
    if (felt && tone.vibration.length) navigator.vibrate?.(tone.vibration);
    if (!heard) return;
    try {
      this.audio ??= new AudioContext();
      if (this.audio.state === "suspended") this.audio.resume().catch(() => {});
      tone.notes.forEach((frequency, index) => this.#note(frequency, this.audio.currentTime + index * tone.length, tone.length));
    } catch (error) {
      console.warn("No tones on this device:", error);
    }
  }

  #note(frequency, begins, length) {
    const oscillator = this.audio.createOscillator();
    const gain = this.audio.createGain();
    oscillator.frequency.value = frequency;
    gain.gain.setValueAtTime(0, begins);
    gain.gain.linearRampToValueAtTime(loudness, begins + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.001, begins + length);
    oscillator.connect(gain).connect(this.audio.destination);
    oscillator.start(begins);
    oscillator.stop(begins + length + 0.05);
  }

  keepAwake(on) {
    this.awake = on;
    if (on) return this.#lockScreen();
    this.lock?.release().catch(() => {});
    this.lock = null;
    globalThis.speechSynthesis?.cancel();
  }

  async #lockScreen() {
    try {
      this.lock = await navigator.wakeLock?.request("screen");
    } catch {
      this.lock = null;
    }
  }
}
