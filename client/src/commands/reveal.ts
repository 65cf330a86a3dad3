import { type Range, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';

/** Puts the cursor at the start of `range` and brings it to the upper part of the window. */
export function goTo(editor: TextEditor, range: Range): void {
	editor.selection = new Selection(range.start, range.start);
	editor.revealRange(range, TextEditorRevealType.AtTop);
}

/** Says something that needs no answer. */
export const say = (text: string): void => void window.setStatusBarMessage(text, 4000);
