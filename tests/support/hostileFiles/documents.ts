import { pdfDocument } from '../files.ts'
import { makeZip } from '../makeZip.ts'
import type { HostileFile } from './types.ts'

const page = '<!DOCTYPE html><html><script>alert(document.domain)</script></html>'

/** Documents, texts and media that are something else besides, or not what they say. */
export async function hostileDocuments(): Promise<HostileFile[]> {
  const pdf = await pdfDocument()
  const text = (content: string) => Buffer.from(content)
  const all = (...parts: (Buffer | string)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)))
  const files: [what: string, bytes: Buffer | string, name: string, status: HostileFile['status']][] = [
    ['a page', page, 'a.html', 415],
    ['a page that is called a text', page, 'a.txt', 415],
    ['a page that is called a PDF', page, 'a.pdf', 415],
    ['a page that is called nothing', page, 'a', 415],
    ['a page in UTF-16', Buffer.from(`\uFEFF${page}`, 'utf16le'), 'a.txt', 415],
    ['a page in UTF-7', text('+ADw-script+AD4-alert(1)+ADw-/script+AD4-'), 'a.txt', 201],
    ['a page behind two kilobytes of words', text(`${'word '.repeat(400)}${page}`), 'a.txt', 201],
    ['a PDF with a page in its head', all('%PDF-1.4\n', page, pdf.subarray(9)), 'a.pdf', 415],
    ['a page in front of a PDF', all(page, pdf), 'a.pdf', 415],
    ['an archive behind a PDF', all(pdf, makeZip({ 'a.exe': 'MZ' })), 'a.pdf', 415],
    ['a program in front of a PDF', all('MZ', Buffer.alloc(500), pdf), 'a.pdf', 415],
    ['a PDF with a script of its own', pdfWithScript(pdf), 'a.pdf', 201],
    ['a PDF without an end', pdf.subarray(0, pdf.length - 100), 'a.pdf', 422],
    ['a PDF that is only called one', '%PDF-1.7\nhello', 'a.pdf', 422],
    ['a PDF of version 9', all('%PDF-9.9', pdf.subarray(8)), 'a.pdf', 415],
    ['a program', all('MZ', Buffer.alloc(500)), 'a.exe', 415],
    ['a program that is called a PDF', all('MZ', Buffer.alloc(500)), 'a.pdf', 415],
    ['a program of Linux', Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(500)]), 'a.txt', 415],
    ['a shell script', '#!/bin/sh\nrm -rf ~\n', 'a.txt', 415],
    ['PHP', '<?php system($_GET[0]);', 'a.txt', 415],
    ['a server page', '<%@ page import="java.io.*" %>', 'a.txt', 415],
    [
      'XML with an entity of the disk',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      'a.txt',
      415,
    ],
    ['a list that is a formula', "=cmd|' /C calc'!A0,2\n", 'a.csv', 201],
    ['a text with a NUL', 'hello\0world', 'a.txt', 415],
    ['a text with a bell', 'hello\u0007world', 'a.txt', 415],
    ['rich text', '{\\rtf1\\object}', 'a.txt', 415],
    ['PostScript', '%!PS-Adobe-3.0\n(%pipe%id) (w) file', 'a.txt', 415],
    [
      'a document with macros',
      makeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '', 'word/vbaProject.bin': '' }),
      'a.docx',
      415,
    ],
    ['a Java archive', makeZip({ 'META-INF/MANIFEST.MF': '' }), 'a.zip', 415],
    ['an app', makeZip({ 'AndroidManifest.xml': '' }), 'a.zip', 415],
    ['a film that is called one', all(Buffer.from('00000018', 'hex'), 'ftypisom', Buffer.alloc(100)), 'a.mp4', 422],
    [
      'a film of a box without an end',
      all(
        Buffer.from('00000018', 'hex'),
        'ftypisom\0\0\0\0isomiso2',
        Buffer.from('00000001', 'hex'),
        'moov',
        Buffer.alloc(8, 0xff),
      ),
      'a.mp4',
      422,
    ],
    ['a sound that is called one', all('ID3\x03\0\0\x7f\x7f\x7f\x7f', 'nothing'), 'a.mp3', 422],
    ['nothing', '', 'a.pdf', 422],
    ['one byte', 'a', 'a.pdf', 415],
    ['a text called .htaccess', 'AddType application/x-httpd-php .txt', '.htaccess', 415],
    ['a text called a script', 'alert(1)', 'a.js', 415],
    ['a PDF called twice', pdf, 'a.pdf.exe', 415],
  ]
  return files.map(([what, bytes, name, status]) => ({ what, bytes, name, status }))
}

/** A script that some readers run on opening the document. Browsers' readers and the platform do not. */
function pdfWithScript(pdf: Buffer): Buffer {
  const catalog = pdf.indexOf('/Type /Catalog')
  const script = Buffer.from('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> ')
  return Buffer.concat([pdf.subarray(0, catalog), script, pdf.subarray(catalog)])
}
