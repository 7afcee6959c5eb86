/**
 * Every refusal the product can give, as one Vietnamese sentence or two: what
 * happened, what was kept, what to do. A code is part of the contract between
 * hosts and screens: never change its meaning, add a new one.
 */
export const ERROR_MESSAGES = {
  INPUT_INVALID: (p: { problem: string }) =>
    `Dữ liệu gửi lên chưa đúng: ${p.problem}. Chưa ghi gì; hãy sửa rồi làm lại.`,
  NOT_FOUND: (p: { what: string }) => `Không tìm thấy ${p.what}. Có thể đã bị xóa ở cửa sổ khác; hãy mở lại danh sách.`,
  FORBIDDEN: (p: { what: string }) => `Tài khoản này không được quyền ${p.what}. Chưa ghi gì; hãy nhờ người quản trị.`,
  UNKNOWN_CALLER: () => 'Lời gọi không đến từ cửa sổ của Cờ Đầu nên bị từ chối. Chưa ghi gì; hãy mở lại ứng dụng.',
  STALE_VERSION: (p: { what: string }) =>
    `Đã có người sửa ${p.what} sau khi bạn mở. Nội dung bạn nhập vẫn còn trên màn hình, chưa ghi đè; hãy xem bản mới rồi lưu lại.`,
  INTERNAL: (p: { reference: string }) =>
    `Có lỗi trong ứng dụng (mã ${p.reference}). Những gì đã lưu trước đó vẫn còn nguyên; hãy thử lại, nếu vẫn lỗi thì gửi mã này cho người hỗ trợ.`,

  NO_OFFICE: () => 'Chưa mở cơ quan nào. Hãy tạo cơ quan mới hoặc mở cơ quan mẫu.',
  OFFICE_EXISTS: () =>
    'Thư mục này đã có dữ liệu của một cơ quan. Dữ liệu cũ được giữ nguyên; hãy mở cơ quan đó hoặc chọn thư mục khác.',
  OFFICE_NOT_SAMPLE: () => 'Đây là cơ quan thật nên không cất đi được. Dữ liệu giữ nguyên.',
  OFFICE_IN_USE: (p: { holder: string }) =>
    `Dữ liệu đang được mở ở nơi khác (${p.holder}). Chưa thay đổi gì; hãy đóng cửa sổ kia rồi mở lại.`,
  OFFICE_BUSY: () => 'Dữ liệu đang bận vì một việc khác đang ghi. Lần này chưa ghi gì; hãy đợi một lát rồi thử lại.',
  OFFICE_NEWER: (p: { version: string }) =>
    `Dữ liệu này do bản Cờ Đầu mới hơn ghi (bước ${p.version}). Dữ liệu được giữ nguyên; hãy cài bản Cờ Đầu mới rồi mở lại.`,
  OFFICE_FOREIGN: () => 'Tệp dữ liệu này không phải của Cờ Đầu. Tệp được giữ nguyên; hãy chọn thư mục khác.',
  OFFICE_DAMAGED: (p: { detail: string; backup: string | null }) =>
    `Tệp dữ liệu bị hỏng (${p.detail}). Tệp được giữ nguyên, chưa ghi gì thêm; ${
      p.backup === null
        ? 'hãy liên hệ người hỗ trợ trước khi làm tiếp.'
        : `bản sao lưu gần nhất là ${p.backup}, hãy khôi phục từ bản đó.`
    }`,
  OFFICE_ON_SHARED_FOLDER: (p: { folder: string }) =>
    `Thư mục ${p.folder} nằm trên ổ mạng hoặc được đồng bộ, dễ làm hỏng dữ liệu. Chưa tạo gì; hãy để dữ liệu trên ổ của máy này và dùng sao lưu để chuyển đi.`,
  DISK_FULL: () =>
    'Ổ đĩa đã đầy nên chưa ghi được. Những gì đã lưu trước đó vẫn còn; hãy giải phóng dung lượng rồi làm lại.',
  FOLDER_READ_ONLY: (p: { folder: string }) =>
    `Không ghi được vào thư mục ${p.folder}. Chưa thay đổi gì; hãy chọn thư mục khác hoặc xin quyền ghi.`,

  DECISION_NOT_DRAFT: () =>
    'Quyết định đã ban hành nên không sửa trực tiếp được. Nội dung được giữ nguyên; hãy lập quyết định thay thế hoặc thu hồi.',
  DECISION_NOT_IN_FORCE: () =>
    'Chỉ thay thế hoặc thu hồi được quyết định đang có hiệu lực. Chưa thay đổi gì; hãy mở quyết định mới nhất trong chuỗi.',
  DECISION_INCOMPLETE: (p: { missing: string }) =>
    `Chưa ban hành được vì còn thiếu: ${p.missing}. Bản nháp vẫn được giữ; hãy bổ sung rồi ban hành lại.`,
  DECISION_HAS_REPLACEMENT_DRAFT: () =>
    'Đã có một bản nháp thay thế cho quyết định này. Chưa thay đổi gì; hãy mở bản nháp đó để làm tiếp.',
  SHARED_AMOUNT_MIXED: () =>
    'Tiền thưởng chung chỉ dành cho các dòng cùng đối tượng và cùng lý do. Chưa ghi gì; hãy chọn lại dòng, hoặc đặt cách tính khác cho dòng này trước.',
  LINE_AT_GROUP_END: (p: { end: 'đầu' | 'cuối' }) =>
    `Dòng này đã ở ${p.end} nhóm nên không chuyển thêm được. Danh sách giữ nguyên; muốn sang nhóm khác thì bỏ tổng tiền chung (nếu có) rồi sửa lý do của dòng.`,
  LIST_CONTRADICTS_TOTALS: () =>
    'Danh sách không khớp số người hoặc số tiền đã lưu của quyết định. Chưa ghi gì; hãy chạy kiểm tra dữ liệu và báo người quản trị trước khi làm tiếp.',
  NOTHING_TO_UNDO: () => 'Không còn thao tác nào của bản nháp này để hoàn tác.',
  CATALOGUE_PERIODS_OVERLAP: (p: { what: string }) =>
    `${p.what} bị chồng thời gian với một dòng đã có. Chưa ghi gì; hãy sửa ngày hiệu lực của một trong hai dòng.`,

  UNIT_EVENT_IMPOSSIBLE: (p: { reason: string }) => `${p.reason} Chưa ghi gì; hãy sửa lại sự kiện rồi xem trước.`,
  UNIT_EVENT_STAYS: (p: { reason: string }) =>
    `Chưa hủy được sự kiện: ${p.reason} Dữ liệu giữ nguyên; hãy hủy hoặc sửa việc ghi sau trước.`,
  UNIT_EVENT_TAKEN_BACK: () => 'Sự kiện này đã được hủy trước đó. Chưa thay đổi gì; hãy mở lại trang đơn vị.',
  UNIT_PREVIEW_OUTDATED: () =>
    'Danh sách đơn vị đã thay đổi sau khi bạn xem trước. Chưa ghi gì; hãy xem lại những gì sẽ đổi rồi ghi.',
  UNIT_HISTORY_BROKEN: (p: { problem: string }) => `${p.problem} Chưa lưu gì; hãy sửa lại ngày hoặc đơn vị cấp trên.`,
  UNIT_IN_USE: (p: { name: string; where: string }) =>
    `${p.name} đã được dùng ở ${p.where} nên không bỏ khỏi danh sách được. Dữ liệu giữ nguyên; hãy gỡ ở đó trước.`,
  UNIT_KIND_IN_USE: (p: { kind: string }) =>
    `Có đơn vị đang hoặc đã từng thuộc loại ${p.kind} nên không xóa được. Dữ liệu giữ nguyên; muốn thôi dùng loại này thì ghi ngày cuối của nó.`,

  YEAR_LOCKED: (p: { year: number; cluster: string }) =>
    `Năm ${p.year} của ${p.cluster} đã khóa nên không sửa được. Dữ liệu giữ nguyên; nếu cần sửa, người quản trị mở khóa và ghi lý do.`,
  YEAR_OPENED: (p: { year: number; cluster: string }) =>
    `Năm ${p.year} của ${p.cluster} đã được mở trước đó. Chưa chép gì đè lên; hãy mở năm ${p.year} để làm tiếp.`,
  YEAR_NOT_OPENED: (p: { year: number; cluster: string }) =>
    `Năm ${p.year} của ${p.cluster} chưa được mở nên không có gì để chép. Chưa ghi gì; hãy mở năm mới từ mẫu.`,
  YEAR_IN_USE: (p: { year: number; where: string }) =>
    `Năm ${p.year} đã có ${p.where} nên không bỏ được. Dữ liệu giữ nguyên; muốn thôi sửa thì khóa năm.`,
  CLUSTER_YEAR_OUTSIDE: (p: { year: number; cluster: string }) =>
    `Năm ${p.year} nằm ngoài thời gian hoạt động của ${p.cluster}. Chưa ghi gì; hãy xem lại ngày lập, ngày kết thúc của cụm, khối.`,
  CLUSTER_IN_USE: (p: { cluster: string; where: string }) =>
    `${p.cluster} đã có ${p.where} nên không xóa được. Dữ liệu giữ nguyên; nếu thôi hoạt động, hãy ghi ngày kết thúc.`,
  CLUSTER_MEMBER_TWICE: (p: { name: string }) =>
    `${p.name} đã là thành viên trong khoảng thời gian này. Chưa ghi gì; hãy sửa ngày vào, ngày rời của lần tham gia đã có.`,
  CLUSTER_MEMBER_IN_USE: (p: { name: string; where: string }) =>
    `${p.name} đã có ${p.where} nên không xóa, không đổi sang tên hay đơn vị khác được. Dữ liệu giữ nguyên; nếu đơn vị thôi tham gia, hãy ghi ngày rời.`,
  CLUSTER_ROLE_OUTSIDE: (p: { name: string; year: number }) =>
    `${p.name} không là thành viên trong năm ${p.year} nên không giữ vai trò năm đó. Chưa ghi gì; hãy chọn đơn vị khác.`,
  CAMPAIGN_CLOSED: (p: { name: string }) =>
    `Phong trào “${p.name}” đã tổng kết nên không ghi thêm, không sửa được. Dữ liệu giữ nguyên; nếu cần sửa, hãy mở lại phong trào.`,
  CAMPAIGN_NOT_IN_YEAR: (p: { name: string; year: number }) =>
    `Phong trào “${p.name}” không thực hiện trong năm ${p.year}. Chưa ghi gì; hãy chọn năm khác hoặc phong trào khác.`,
  CAMPAIGN_IN_USE: (p: { name: string; entries: string }) =>
    `Phong trào “${p.name}” đã có ${p.entries} nên không xóa được. Dữ liệu giữ nguyên; hãy chuyển hoặc xóa các mục đó trước.`,
  OCCASION_IN_USE: (p: { name: string }) =>
    `Có công trình, sản phẩm chào mừng “${p.name}” nên không bỏ dịp này được. Chưa lưu gì; hãy chuyển các công trình đó sang dịp khác trước.`,
  UNIT_NOT_THERE: (p: { name: string; day: string; life: string }) =>
    `${p.name} ${p.life} nên ngày ${p.day} không đăng ký được. Chưa ghi gì; hãy chọn đơn vị khác hoặc sửa lại ngày.`,
  AWARD_NOT_FOR_SUBJECT: (p: { award: string; subject: string }) =>
    `“${p.award}” không dành cho ${p.subject}. Chưa ghi gì; hãy chọn danh hiệu, hình thức khác.`,
  PLEDGE_SIGNED: () =>
    'Giao ước đã ký nên không sửa chỉ tiêu và các bên ký. Dữ liệu giữ nguyên; nếu cần điều chỉnh, hãy mở lại giao ước và ghi lý do.',
  PLEDGE_EXISTS: () => 'Năm này của cụm, khối đã có giao ước. Chưa ghi gì thêm; hãy mở giao ước đó để làm tiếp.',
  PLEDGE_INCOMPLETE: (p: { missing: string }) =>
    `Chưa ký được vì còn thiếu: ${p.missing}. Bản dự thảo vẫn được giữ; hãy bổ sung rồi ký lại.`,
  PLEDGE_NOT_SIGNED: () => 'Giao ước này chưa ký nên không cần mở lại. Chưa thay đổi gì.',
  PLEDGE_HAS_RESULTS: () =>
    'Giao ước này đã có kết quả thực hiện nên không xóa được. Dữ liệu giữ nguyên; hãy xóa các số liệu ở trang kết quả trước, hoặc sửa chỉ tiêu.',
  PLEDGE_TARGET_HAS_RESULTS: (p: { content: string }) =>
    `Chỉ tiêu “${p.content}” đã có kết quả thực hiện nên không đổi được cách tính. Chỉ tiêu giữ nguyên; hãy xóa các số liệu của chỉ tiêu ở trang kết quả trước, hoặc thêm chỉ tiêu mới.`,
  PLEDGE_NOTE_ALONE: () =>
    'Ghi chú chỉ được giữ cùng số liệu. Chưa lưu gì; hãy nhập số liệu rồi ghi chú, hoặc để trống cả hai.',
  PLEDGE_TOO_LONG: (p: { limit: number }) =>
    `Một giao ước có nhiều nhất ${p.limit} chỉ tiêu. Chưa thêm gì; hãy bớt chỉ tiêu rồi thêm lại.`,

  SCORE_TEMPLATE_FROZEN: () =>
    'Mẫu này đã có bảng chấm điểm nên không sửa được nữa. Mẫu giữ nguyên; hãy sao chép thành mẫu mới rồi sửa bản sao.',
  SCORE_TEMPLATE_STAYS: (p: { reason: string }) =>
    `Chưa xóa được mẫu vì ${p.reason}. Mẫu giữ nguyên; nếu không dùng nữa, hãy chọn mẫu khác cho năm sau.`,
  SCORES_EXIST: (p: { count: number }) =>
    `Đã lưu ${p.count} phần chấm điểm theo mẫu đang dùng nên không đổi mẫu được. Dữ liệu giữ nguyên; muốn dùng mẫu khác, hãy chọn cho năm sau.`,
  SCORE_NO_TEMPLATE: (p: { year: number; cluster: string }) =>
    `${p.cluster} chưa chọn mẫu chấm điểm cho năm ${p.year}. Chưa ghi gì; hãy chọn mẫu trước.`,
  SCORE_REFUSED: (p: { problem: string }) =>
    `${p.problem} Chưa lưu gì; nội dung bạn nhập vẫn còn trên màn hình, hãy sửa rồi lưu lại.`,
  SCORE_FILE_OF_MANY: (p: { sheets: string }) =>
    `Tệp có nhiều bảng chấm điểm (trang ${p.sheets}). Chưa nhập bảng nào; hãy gửi mỗi đơn vị một tệp riêng, mỗi tệp chỉ một bảng.`,
  SCORE_FILE_TOO_LONG: (p: { most: number }) =>
    `Tệp có hơn ${p.most} trang tính. Chưa nhập gì; hãy gửi đúng tệp đã nhận từ Cờ Đầu, mỗi đơn vị một tệp.`,
  SCORE_FILE_REFUSED: (p: { name: string; problem: string }) =>
    `Tệp ${p.name} chưa nhận được: ${p.problem} Chưa ghi tệp nào; hãy bỏ tệp này ra, hoặc sửa rồi chọn lại.`,

  PERSON_MERGED: () =>
    'Hồ sơ này đã gộp vào hồ sơ khác nên không làm riêng được. Chưa ghi gì; hãy mở hồ sơ được giữ lại, hoặc tách ra trước.',
  PERSON_ALREADY_ONE: () => 'Hai hồ sơ này đã là của một người. Chưa thay đổi gì.',
  PERSON_NOT_MERGED: () => 'Hồ sơ này không còn gộp vào hồ sơ nào. Chưa thay đổi gì; hãy mở lại danh sách.',
  PERSON_IN_USE: (p: { what: string }) =>
    `Chưa xóa được vì ${p.what}. Hồ sơ giữ nguyên; nếu đây là hồ sơ trùng, hãy gộp vào hồ sơ kia thay vì xóa.`,
  AWARD_NOT_ISSUED: () =>
    'Dòng khen thưởng này còn ở quyết định chưa ban hành. Chưa ghi gì; hãy mở bản nháp và chọn người ngay trên dòng đó.',
  GRADING_EXISTS: (p: { year: number }) =>
    `Năm ${p.year} đã có xếp loại trong hồ sơ này. Chưa ghi gì; hãy sửa dòng đã có.`,

  ATTACHMENT_KIND: (p: { name: string }) =>
    `Không nhận tệp ${p.name}: chỉ đính kèm được PDF, Word, Excel, PowerPoint, ảnh JPG, PNG, văn bản hoặc ZIP, đúng với đuôi tệp. Chưa lưu gì; hãy chọn tệp khác.`,
  ATTACHMENTS_STAY: (p: { count: number }) =>
    `Mục này còn ${p.count} tệp đính kèm nên chưa xóa. Dữ liệu giữ nguyên; hãy lưu các tệp cần giữ về máy, gỡ tệp rồi xóa lại.`,
  ATTACHMENT_DAMAGED: (p: { name: string }) =>
    `Nội dung tệp ${p.name} bị mất hoặc đã bị sửa ngoài Cờ Đầu nên không mở. Các dữ liệu khác vẫn nguyên; hãy lấy lại tệp từ bản sao lưu hoặc đính kèm lại.`,
  RECORD_FROZEN: () =>
    'Nội dung này đã khóa hoặc đã ký nên không sửa được. Dữ liệu giữ nguyên; hãy mở lại trang để xem trạng thái mới.',

  FILE_KIND_UNKNOWN: (p: { name: string }) =>
    `Không nhận tệp ${p.name === '' ? 'không có tên' : p.name}: loại tệp này không dùng trong Cờ Đầu. Chưa ghi gì; hãy chọn tệp Excel, Word, PDF hoặc ảnh.`,
  FILE_TOKEN_EXPIRED: () => 'Tệp đã chọn không còn hiệu lực. Chưa ghi gì; hãy chọn lại tệp.',
  FILE_OPEN_ELSEWHERE: (p: { name: string }) =>
    `Tệp ${p.name} đang mở trong Excel, hãy đóng lại. Tệp cũ được giữ nguyên; hoặc lưu bằng tên khác.`,
  FILE_TOO_LARGE: (p: { limit: string }) =>
    `Tệp lớn hơn ${p.limit} nên chưa đọc. Chưa nhập gì; hãy tách thành các tệp nhỏ hơn.`,
  FILE_EMPTY: () => 'Tệp trống (0 byte). Chưa nhập gì; hãy lưu lại tệp từ Excel hoặc xin đơn vị gửi lại.',
  FILE_NOT_XLSX: () =>
    'Tệp không phải Excel .xlsx. Chưa nhập gì; nếu là tệp .xls cũ, hãy mở bằng Excel và lưu lại dạng .xlsx.',
  FILE_HAS_PASSWORD: () =>
    'Tệp Excel có mật khẩu nên chưa đọc được. Chưa nhập gì; hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi chọn lại.',
  FILE_UNREADABLE: (p: { detail: string }) =>
    `Không đọc được tệp Excel (${p.detail}). Chưa nhập gì; hãy mở bằng Excel, lưu lại rồi chọn lại.`,
  FILE_SUSPICIOUS: () =>
    'Tệp Excel phình ra quá lớn khi mở nên bị từ chối. Chưa nhập gì; hãy chép nội dung sang một tệp mới.',
  IMPORT_NO_HEADER: () =>
    'Không tìm thấy dòng tiêu đề có cột họ tên hoặc tên tập thể. Chưa nhập gì; hãy chọn đúng trang tính và dòng tiêu đề.',
  IMPORT_TOO_MANY_ROWS: (p: { limit: string }) =>
    `Danh sách có hơn ${p.limit} dòng nên chưa nhập. Hãy tách thành nhiều tệp.`,
  IMPORT_FILE_CHANGED: () => 'Tệp đã thay đổi sau khi xem trước. Chưa nhập gì; hãy chọn lại tệp để xem bản mới.',
  IMPORT_HAS_ERRORS: (p: { count: number }) =>
    `Còn ${p.count} dòng lỗi nên chưa nhập gì. Hãy sửa trong tệp, hoặc chọn bỏ qua các dòng lỗi.`,
  IMPORT_NOTHING_LEFT: () =>
    'Không còn dòng nào để nhập. Bản nháp giữ nguyên; hãy bỏ bớt dòng loại trừ hoặc chọn tệp khác.',
  IMPORT_NO_COLUMN: (p: { column: string }) =>
    `Không tìm thấy dòng tiêu đề có cột ${p.column}. Chưa nhập gì; hãy chọn đúng trang tính và dòng tiêu đề.`,
  IMPORT_NOTHING_CHOSEN: () =>
    'Không có dòng nào được chọn để nhập. Chưa ghi gì; hãy chọn ít nhất một dòng hoặc chọn tệp khác.',
  IMPORT_CHOICE_IMPOSSIBLE: (p: { row: number }) =>
    `Dòng ${p.row} không thể xử lý theo cách đã chọn. Chưa nhập gì; hãy xem lại dòng đó rồi nhập lại.`,
  IMPORT_UPDATED_TWICE: (p: { row: number; firstRow: number }) =>
    `Dòng ${p.row} bổ sung cùng một hồ sơ với dòng ${p.firstRow}. Chưa nhập gì; hãy bỏ qua một trong hai dòng rồi nhập lại.`,
  IMPORT_PARENT_LEFT_OUT: (p: { row: number; parentRow: number }) =>
    `Dòng ${p.row} trực thuộc đơn vị ở dòng ${p.parentRow}, mà dòng đó bị bỏ qua. Chưa nhập gì; hãy nhập cả dòng ${p.parentRow} hoặc bỏ qua cả hai.`,
  IMPORT_PREVIEW_GONE: () => 'Bản xem trước không còn được giữ. Chưa nhập gì; hãy chọn lại tệp để xem trước.',
  IMPORT_OUTDATED: () =>
    'Dữ liệu đơn vị hoặc người đã thay đổi sau khi xem trước. Chưa nhập gì; hãy xem trước lại rồi nhập.',
  IMPORT_UNDONE: () => 'Lần nhập này đã được hoàn tác trước đó. Chưa thay đổi gì.',
  IMPORT_IN_USE: (p: { reasons: string }) =>
    `Chưa hoàn tác được lần nhập này vì đã có ${p.reasons}. Dữ liệu giữ nguyên; hãy gỡ các mục đó trước, hoặc sửa từng hồ sơ.`,
  JOB_CANCELLED: () => 'Đã dừng theo yêu cầu. Không có gì được ghi.',
} as const;

export type ErrorCode = keyof typeof ERROR_MESSAGES;
export type ErrorParams<Code extends ErrorCode> = Parameters<(typeof ERROR_MESSAGES)[Code]>[0];
