/** What a promise brings within some milliseconds, else undefined. */
export async function withPatience<T>(promise: Promise<T>, patience: number): Promise<T | undefined> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<undefined>(resolve => {
		timer = setTimeout(resolve, patience, undefined);
	});
	return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
