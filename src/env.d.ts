/** What a lesson's page hands to the components inside its text. */
declare namespace App {
  interface Locals {
    lesson: {
      /** Of the page. */
      lang: import("../grader/index.ts").Language;
      /** Of the text: English where it has no translation. */
      spoken: import("../grader/index.ts").Language;
      lesson: import("./course/type.ts").Lesson;
      /** Its number in the module, from 1. */
      number: number;
      glossary: Map<string, import("./course/type.ts").Term>;
    };
  }
}
