/** Records of CSV as RFC 4180 has it, taken apart by the letter: what a spreadsheet would see. */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let place = 0;
  while (place < text.length) {
    let field = '';
    if (text[place] === '"') {
      place += 1;
      for (;;) {
        const end = text.indexOf('"', place);
        if (end < 0) throw new Error('a field that does not end');
        field += text.slice(place, end);
        place = end + 1;
        if (text[place] !== '"') break;
        field += '"';
        place += 1;
      }
    } else {
      const end = text.slice(place).search(/,|\r\n/);
      if (end < 0) throw new Error('a record that does not end');
      field = text.slice(place, place + end);
      place += end;
    }
    record.push(field);
    if (text[place] === ',') {
      place += 1;
    } else if (text.startsWith('\r\n', place)) {
      place += 2;
      records.push(record);
      record = [];
    } else throw new Error(`neither a comma nor an end after ${JSON.stringify(field)}`);
  }
  return records;
}
