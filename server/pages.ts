import type { ServerResponse } from 'node:http';

const page = (head: string, body: string) => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Cờ Đầu</title>
${head}<style>
body { font: 16px/1.6 system-ui, sans-serif; color: #1f2937; background: #f5f5f4; margin: 0; padding: 12vh 24px; }
main { max-width: 34rem; margin: auto; background: #fff; border-top: 4px solid #b42318; padding: 24px 32px 32px; }
h1 { font-size: 1.4rem; }
code { background: #f5f5f4; padding: 2px 6px; }
</style>
</head>
<body><main>${body}</main></body>
</html>
`;

const REOPEN = page(
  '',
  `<h1>Địa chỉ này không còn dùng được</h1>
<p>Mỗi địa chỉ mở Cờ Đầu chỉ dùng được một lần, để không ai khác trên máy này vào được dữ liệu của cơ quan.
Dữ liệu đã lưu vẫn còn nguyên.</p>
<p>Để mở lại:</p>
<ol>
<li>Về cửa sổ lệnh đang chạy Cờ Đầu và nhấn <strong>Enter</strong> để có địa chỉ mới;</li>
<li>hoặc đóng cửa sổ đó rồi chạy lại <code>npm start</code>.</li>
</ol>`,
);

/**
 * When the user followed a link from another page, the browser holds a strict cookie
 * back for the whole chain of redirects. A page of ours that moves on by itself ends that chain.
 */
const ENTER = page('<meta http-equiv="refresh" content="0; url=/">\n', '<p>Đang mở <a href="/">Cờ Đầu</a>…</p>');

const send = (response: ServerResponse, status: number, html: string) => {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(html);
};

export const showReopenPage = (response: ServerResponse): void => send(response, 401, REOPEN);
export const showEnterPage = (response: ServerResponse): void => send(response, 200, ENTER);
