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
  OFFICE_DAMAGED: (p: { detail: string }) =>
    `Tệp dữ liệu bị hỏng (${p.detail}). Tệp được giữ nguyên, không ghi gì thêm; hãy khôi phục từ bản sao lưu mới nhất, hoặc liên hệ người hỗ trợ trước khi làm tiếp.`,
  SERVER_UNREACHABLE: (p: { reason: string }) =>
    `Không vào được cơ sở dữ liệu của cơ quan trên máy chủ (${p.reason}). Chưa thay đổi gì; hãy kiểm tra mạng, địa chỉ, tên và mật khẩu, hoặc nhờ người quản trị máy chủ, rồi mở lại.`,
  OFFICE_HELD: () =>
    'Chương trình khác đang giữ một tệp trong thư mục dữ liệu nên chưa chuyển được. Dữ liệu giữ nguyên như trước; hãy đóng các chương trình khác rồi làm lại.',
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
  DECISION_LIST_EMPTY: () =>
    'Danh sách chưa có ai nên chưa có gì để in. Chưa ghi tệp nào; hãy thêm người hoặc tập thể được khen trước.',
  DECISION_NOT_ISSUED: () =>
    'Quyết định chưa ban hành nên chưa lập được danh sách ký nhận tiền thưởng. Chưa ghi tệp nào; hãy ban hành rồi làm lại.',
  DECISION_NOT_REVOKED: () =>
    'Quyết định này chưa bị thu hồi nên chưa có quyết định thu hồi để in. Chưa ghi tệp nào; hãy thu hồi trước, ghi số, ngày và lý do.',
  DECISION_PAYS_NOTHING: () =>
    'Quyết định này không có tiền thưởng nên không có gì để ký nhận. Chưa ghi tệp nào; nếu số tiền ghi thiếu, hãy lập quyết định thay thế.',
  NO_RULESET: (p: { day: string }) =>
    `Không có bộ quy định nào cho ngày ${p.day} nên không xét được ai. Chưa ghi gì; hãy chọn ngày khác.`,
  DECISION_LIST_FULL: (p: { limit: string }) =>
    `Một quyết định có nhiều nhất ${p.limit} dòng. Chưa thêm dòng nào; hãy lập thêm một quyết định cho những người còn lại.`,
  DECISION_LIST_TOO_LONG: (p: { count: string; limit: string }) =>
    `Danh sách có ${p.count} dòng, Điều 1 chỉ ghi được đến ${p.limit}. Chưa ghi tệp nào; hãy chọn “Danh sách kèm theo” ở phần đầu quyết định rồi xuất lại.`,
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
  CAMPAIGN_YEAR_IN_USE: (p: { name: string; year: number; entries: string }) =>
    `Phong trào “${p.name}” năm ${p.year} đã có ${p.entries} nên không chuyển sang năm khác được. Chưa lưu gì; hãy giữ năm ${p.year}, hoặc chuyển các mục đó sang phong trào khác trước.`,
  CAMPAIGN_ENDS_TOO_EARLY: (p: { name: string; lastOn: string }) =>
    `Phong trào “${p.name}” đã có mục ghi ngày ${p.lastOn} nên không kết thúc trước ngày đó được. Chưa lưu gì; hãy chọn ngày kết thúc từ ${p.lastOn}, hoặc sửa các mục đó trước.`,
  OCCASION_IN_USE: (p: { name: string }) =>
    `Có công trình, sản phẩm chào mừng “${p.name}” nên không bỏ dịp này được. Chưa lưu gì; hãy chuyển các công trình đó sang dịp khác trước.`,
  NOMINATION_NO_MOVE: (p: { name: string; from: string; to: string }) =>
    `Đề nghị của ${p.name} đang ở bước “${p.from}” nên không chuyển thẳng sang “${p.to}” được. Chưa thay đổi gì; hãy làm đủ các bước ở giữa.`,
  NOMINATION_NEEDS_REASON: (p: { name: string; move: string }) =>
    `Cần ghi lý do khi chuyển đề nghị của ${p.name} sang “${p.move}”. Chưa thay đổi gì; hãy ghi lý do rồi làm lại.`,
  NOMINATION_NOT_CHECKED: (p: { name: string }) =>
    `Đề nghị của ${p.name} chưa được kiểm tra theo quy tắc. Chưa thay đổi gì; hãy bấm Kiểm tra trước.`,
  NOMINATION_BLOCKED: (p: { name: string; rule: string; message: string }) =>
    `Đề nghị của ${p.name} chưa đạt quy tắc ${p.rule}: ${p.message} Chưa thay đổi gì; hãy bổ sung dữ liệu rồi kiểm tra lại, hoặc ghi lý do vẫn đề nghị.`,
  NOMINATION_CHECK_OUTDATED: (p: { name: string; rule: string }) =>
    `Quy tắc ${p.rule} nay chặn trường hợp chưa đạt, mà đề nghị của ${p.name} được kiểm tra từ trước khi quy tắc đổi. Chưa thay đổi gì; hãy bấm “Kiểm tra” ở đề nghị rồi làm tiếp.`,
  NOMINATION_NOT_VOTED: (p: { name: string }) =>
    `Đề nghị của ${p.name} theo thủ tục chung nhưng chưa được hội đồng bỏ phiếu đạt sau lần kiểm tra gần nhất. Chưa thay đổi gì; hãy đưa vào phiên họp và ghi kết quả phiếu.`,
  NOMINATION_IN_DRAFT: (p: { name: string }) =>
    `Đề nghị của ${p.name} đang nằm trong một bản nháp quyết định. Chưa thay đổi gì; hãy bỏ dòng này khỏi bản nháp trước.`,
  NOMINATION_NOT_DECIDED: (p: { name: string }) =>
    `Đề nghị của ${p.name} chưa có quyết định đang có hiệu lực. Chưa thay đổi gì; hãy ban hành quyết định, hoặc ghi trả lời của cấp trên trước.`,
  NOMINATION_STILL_DECIDED: (p: { name: string }) =>
    `Quyết định tặng ${p.name} đang có hiệu lực. Chưa thay đổi gì; hãy thu hồi hoặc thay thế quyết định trước.`,
  NOMINATION_NONE_MOVED: (p: { count: number; reasons: string }) =>
    `Không dòng nào trong ${p.count} dòng đã chọn chuyển được. ${p.reasons}`,
  NOMINATION_NOT_OPEN: (p: { name: string; status: string }) =>
    `Đề nghị của ${p.name} đang ở bước “${p.status}” nên không sửa được. Dữ liệu giữ nguyên; hãy trả về nháp trước.`,
  NOMINATION_HAS_HISTORY: (p: { name: string }) =>
    `Đề nghị của ${p.name} đã qua kiểm tra, bình xét nên không xóa được. Dữ liệu giữ nguyên; nếu không đề nghị nữa, hãy bấm Rút và ghi lý do.`,
  NOMINATION_BATCH_NOT_EMPTY: (p: { count: number }) =>
    `Tờ trình còn ${p.count} dòng nên không xóa được. Dữ liệu giữ nguyên; hãy xóa các dòng trước.`,
  NOMINATION_PROCEDURE_STAYS: () =>
    'Đã có đề nghị được bình xét theo thủ tục đang chọn nên không đổi thủ tục hay năm được. Chưa lưu gì; hãy trả các dòng đó về trước.',
  NOMINATION_PROCEDURE_VOTED: (p: { name: string }) =>
    `Hội đồng đã bỏ phiếu cho ${p.name} theo thủ tục chung nên không đổi thủ tục của tờ trình được. Chưa lưu gì; nếu phiên họp còn mở thì bỏ đề nghị khỏi phiên họp trước, còn không thì đề nghị ở một tờ trình khác.`,
  NOMINATION_NOTHING_BLOCKED: (p: { name: string }) =>
    `Không có quy tắc nào chặn đề nghị của ${p.name} nên không cần lý do. Chưa ghi gì.`,
  NOMINATION_NOT_SENT_UP: (p: { name: string }) =>
    `Đề nghị của ${p.name} không phải trình cấp trên, hoặc chưa trình, hoặc đang nằm trong một quyết định, nên không ghi trả lời của cấp trên. Chưa ghi gì; hãy xem lại dòng này.`,
  NOMINATION_REASON_SHORT: (p: { shortest: number }) =>
    `Lý do vẫn đề nghị được in trên tờ trình và danh sách nên phải là một câu, ít nhất ${p.shortest} ký tự. Chưa ghi gì; hãy viết rõ hơn.`,
  NOMINATION_TWICE: (p: { name: string; award: string; isInstead: boolean; otherBatch: string | null }) =>
    `${p.name} đã được đề nghị “${p.award}”${p.isInstead ? ', là hình thức thay thế đang chọn,' : ''} cùng năm, cùng loại khen thưởng ` +
    (p.otherBatch === null
      ? `ở một dòng khác của chính tờ trình này. Chưa ghi gì; hãy ${p.isInstead ? 'bỏ hình thức thay thế, hoặc ' : ''}sửa hay rút dòng đó trước.`
      : `trong ${p.otherBatch}. Chưa ghi gì; hãy ${p.isInstead ? 'bỏ hình thức thay thế, hoặc ' : ''}mở tờ trình đó và rút đề nghị ở đó trước.`),
  NOMINATION_REPEATED: (p: { name: string }) =>
    `${p.name} có hai dòng cùng danh hiệu, cùng loại khen thưởng trong danh sách. Chưa ghi gì; hãy bỏ bớt một dòng.`,
  NOMINATION_UNIT_ENDED: (p: { name: string; ended: string }) =>
    `${p.name} đã kết thúc từ ngày ${p.ended} nên không nhận đề nghị mới. Chưa ghi gì; hãy chọn đơn vị kế tục, hoặc sửa ngày của tờ trình.`,
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
  PLEDGE_YES_OR_NO: (p: { content: string }) =>
    `Chỉ tiêu “${p.content}” chỉ ghi đã làm hoặc chưa làm, không ghi con số khác. Chưa lưu gì; hãy chọn một trong hai.`,
  PLEDGE_TOO_LONG: (p: { limit: number }) =>
    `Một giao ước có nhiều nhất ${p.limit} chỉ tiêu. Chưa thêm gì; hãy bớt chỉ tiêu rồi thêm lại.`,

  MEETING_CLOSED: (p: { title: string }) =>
    `“${p.title}” đã kết thúc nên không sửa được. Dữ liệu giữ nguyên; việc còn lại hãy đưa vào một phiên họp mới.`,
  MEETING_INCOMPLETE: (p: { missing: string }) =>
    `Chưa kết thúc được phiên họp vì còn thiếu: ${p.missing}. Phiên họp vẫn mở; hãy bổ sung rồi kết thúc lại.`,
  MEETING_IN_USE: (p: { title: string; where: string }) =>
    `“${p.title}” đã có ${p.where} nên không xóa được. Dữ liệu giữ nguyên; hãy bỏ các mục đó khỏi phiên họp trước.`,
  COUNCIL_IN_USE: (p: { name: string; where: string }) =>
    `${p.name} đã có ${p.where} nên không xóa, không đổi loại được. Dữ liệu giữ nguyên; nếu thôi hoạt động, hãy ghi ngày kết thúc.`,
  COUNCIL_HAS_NO_MEMBERS: (p: { name: string }) =>
    `${p.name} chưa có thành viên nên chưa mở được phiên họp. Chưa ghi gì; hãy thêm thành viên trước.`,
  VOTE_RULE_MISSING: (p: { award: string; day: string }) =>
    `Chưa có quy tắc biểu quyết cho “${p.award}” vào ngày ${p.day}. Chưa ghi gì; hãy thêm quy tắc ở Hội đồng, Quy tắc biểu quyết.`,
  VOTE_NOT_FOR_COUNCIL: (p: { title: string }) =>
    `“${p.title}” là phiên họp của hội đồng sáng kiến nên không bình xét đề nghị khen thưởng. Chưa ghi gì; hãy chọn phiên họp của hội đồng thi đua, khen thưởng.`,
  VOTE_LINE_NOT_READY: (p: { name: string; status: string }) =>
    `Đề nghị của ${p.name} đang “${p.status}” nên không ghi phiếu được; chỉ bình xét đề nghị đã kiểm tra. Chưa ghi gì; hãy xem lại trạng thái của đề nghị.`,
  VOTE_LINE_ELSEWHERE: (p: { name: string; meeting: string }) =>
    `Đề nghị của ${p.name} đang được bình xét ở “${p.meeting}”. Chưa ghi gì; hãy kết thúc phiên họp đó hoặc bỏ đề nghị ra khỏi đó trước.`,
  VOTE_NO_SECOND_ROUND: (p: { name: string }) =>
    `Chỉ bỏ phiếu lại khi kết quả ngang nhau và quy tắc cho bỏ phiếu lại, hoặc khi đề nghị được kiểm tra lại sau đó; phiếu của ${p.name} không như vậy. Chưa ghi gì.`,
  VOTE_NO_QUORUM: (p: { title: string; present: number; voters: number; needed: number }) =>
    `“${p.title}” mới có mặt ${p.present}/${p.voters} người biểu quyết, cần ${p.needed}, nên kết quả phiếu chưa có giá trị. Đề nghị này chưa chuyển; hãy xem lại điểm danh hoặc họp lại khi đủ người.`,
  VOTE_NOTHING_PASSED: () =>
    'Chưa có đề nghị nào đạt mà chưa ghi kết quả. Chưa ghi gì; hãy nhập đủ phiếu trước, đề nghị không đạt thì xử lý ở trang đề nghị.',
  NOTHING_TO_DECIDE: () =>
    'Không còn đề nghị nào đã trình mà chưa có quyết định trong các nhóm đã chọn. Chưa lập bản nháp nào; hãy tải lại trang để xem danh sách mới.',

  SUMMIT_CLOSED: (p: { title: string }) =>
    `“${p.title}” đã kết thúc nên không sửa được. Dữ liệu giữ nguyên; nếu kiểm phiếu sai, hãy mở vòng kiểm phiếu lại và ghi lý do.`,
  SUMMIT_IN_USE: (p: { title: string; rounds: number }) =>
    `“${p.title}” đã có ${p.rounds} vòng nên không xóa được. Dữ liệu giữ nguyên; hãy xóa các vòng chưa nhập phiếu trước.`,
  SUMMIT_INCOMPLETE: (p: { missing: string }) =>
    `Chưa kết thúc được hội nghị vì còn thiếu: ${p.missing}. Hội nghị vẫn mở; hãy bổ sung rồi kết thúc lại.`,
  SUMMIT_MEMBER_OUTSIDE: (p: { year: number }) =>
    `Có đơn vị không là thành viên của cụm, khối trong năm ${p.year}. Chưa ghi gì; hãy chọn lại đơn vị.`,
  SUMMIT_FULL: (p: { most: number }) =>
    `Một hội nghị có nhiều nhất ${p.most} đại biểu. Chưa thêm gì; hãy bỏ bớt người không dự.`,
  SUMMIT_NONE_WON: (p: { what: string }) =>
    `Chưa có kết quả đã khóa cho ${p.what}, hoặc có nhiều hơn một đơn vị cho một vai trò. Chưa ghi gì; hãy khóa vòng bỏ phiếu đó trước.`,
  SUMMIT_LEAD_IS_DEPUTY: (p: { name: string; year: number }) =>
    `${p.name} được bầu cả Trưởng và Phó năm ${p.year}. Chưa ghi gì; hãy mở vòng thay cho một trong hai vòng đó, hoặc tự ghi trưởng, phó ở trang cụm, khối.`,
  SUMMIT_ALL_NOMINATED: () =>
    'Mọi đơn vị được bình bầu, suy tôn đều đã có trong tờ trình khác hoặc được ghi là không đề nghị. Chưa lập tờ trình nào; hãy xem lại cột “Đề nghị khác” và các tờ trình của năm.',
  SUMMIT_VOTES_COUNTED: (p: { title: string }) =>
    `“${p.title}” đã khóa theo số phiếu triệu tập hiện có. Chưa sửa gì; họ tên, chức vụ, điểm danh và khách mời vẫn sửa được, còn đơn vị và số phiếu thì không.`,
  SUMMIT_QUORUM_REASON: (p: { title: string; quorum: string }) =>
    `“${p.title}” đã khóa theo tỷ lệ cần có mặt ${p.quorum}. Chưa lưu gì; ghi lý do sửa tỷ lệ thì lưu được, vòng đã khóa vẫn giữ tỷ lệ cũ.`,
  ROUND_LOCKED: (p: { title: string }) =>
    `“${p.title}” đã khóa nên không sửa được. Phiếu và kết quả giữ nguyên; nếu kiểm phiếu sai, hãy mở vòng kiểm phiếu lại và ghi lý do.`,
  ROUND_STARTED: (p: { title: string }) =>
    `“${p.title}” đã nhập phiếu nên không đổi cách bỏ phiếu, danh sách, số phiếu phát ra và không xóa được. Phiếu giữ nguyên; hãy xóa các lần nhập trước.`,
  ROUND_ON_SCREEN: (p: { title: string }) =>
    `“${p.title}” đã có phiếu bỏ trên máy nên không đổi cách bỏ phiếu, danh sách, số phiếu phát ra và không xóa được. Phiếu giữ nguyên; cần làm lại thì hủy phiếu đã bỏ để bỏ lại từ đầu.`,
  ROUND_ISSUE_REFUSED: (p: { problem: string }) =>
    `${p.problem} Chưa ghi số phiếu phát ra; hãy sửa điểm danh hoặc số phiếu rồi ghi lại.`,
  ROUND_COUNT_REFUSED: (p: { problem: string }) =>
    `${p.problem} Chưa ghi phiếu này; các phiếu trước giữ nguyên, hãy xem lại rồi nhập tiếp.`,
  ROUND_BALLOT_IN: () => 'Phiếu này đã vào từ lần gửi trước. Không bỏ thêm lần nữa; mời người tiếp theo.',
  ROUND_INCOMPLETE: (p: { title: string; missing: string }) =>
    `Chưa khóa được “${p.title}”: ${p.missing} Số liệu giữ nguyên; hãy sửa rồi khóa lại.`,
  ROUND_TELLER_OUTSIDE: (p: { name: string }) =>
    `${p.name} không có trong Ban Kiểm phiếu. Chưa ghi tên này; hãy chọn người trong Ban, hoặc bổ sung Ban Kiểm phiếu trước.`,
  ROUND_TELLER_TWICE: (p: { name: string }) =>
    `${p.name} đã kiểm lần nhập kia. Chưa ghi tên này; hai lần nhập phải do hai người khác nhau.`,
  ROUND_RULING_OUTSIDE: () =>
    'Quyết định nêu đơn vị không có trong danh sách của vòng này. Chưa ghi gì; hãy chọn lại đơn vị.',
  ROUND_NO_RULING: (p: { title: string }) =>
    `“${p.title}” không có đơn vị ngang phiếu cần chủ trì quyết định, hoặc chưa kiểm xong cả hai lần. Chưa ghi gì; hãy kiểm xong phiếu rồi xem lại quy tắc khi ngang phiếu.`,
  ROUND_NO_PAPER_BALLOTS: (p: { title: string }) =>
    `“${p.title}” không bỏ phiếu giấy, hoặc đã khóa, nên không có phiếu để in. Chưa ghi tệp nào; hãy chọn vòng bỏ phiếu giấy đang mở.`,
  ROUND_NO_TIE: (p: { title: string }) =>
    `“${p.title}” chưa khóa, hoặc không còn suất nào chưa quyết. Chưa mở vòng nào; chỉ bỏ phiếu lại khi ngang phiếu hoặc chưa đủ đơn vị đạt.`,
  ROUND_NOT_LOCKED: (p: { title: string }) =>
    `“${p.title}” chưa khóa nên không cần vòng thay thế. Chưa mở vòng nào; hãy sửa ngay trong vòng này.`,
  ROUND_FOLLOWS: (p: { title: string }) =>
    `“${p.title}” nối tiếp một vòng đã khóa nên giữ nội dung, cách biểu quyết, tỷ lệ và số suất của vòng đó; vòng bỏ phiếu lại chỉ bớt được đơn vị. Chưa sửa gì; tên vòng vẫn sửa được, cần nội dung khác thì thêm vòng mới.`,
  ROUND_NO_CORRECTION: (p: { title: string }) =>
    `“${p.title}” không thay được bằng cách này: phiếu bỏ trên máy không kiểm lại được, không bỏ phiếu thì không có phiếu để kiểm, và hội nghị đã kết thúc thì không bỏ phiếu lại từ đầu. Chưa mở vòng nào; hãy chọn cách khác.`,
  ROUND_FOLLOWED: (p: { title: string; next: string }) =>
    `“${p.title}” đã có vòng tiếp theo là “${p.next}”. Chưa mở vòng nào; hãy làm tiếp ở vòng đó.`,

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

  RECOGNITION_ISSUED: () =>
    'Quyết định công nhận sáng kiến này đã ban hành nên không sửa, không xóa được. Nội dung giữ nguyên; nếu sai, hãy thu hồi rồi lập quyết định mới.',
  RECOGNITION_NOT_IN_FORCE: () =>
    'Chỉ thu hồi được quyết định công nhận sáng kiến đang có hiệu lực. Chưa thay đổi gì; hãy mở lại trang để xem trạng thái mới.',
  RECOGNITION_INCOMPLETE: (p: { missing: string }) =>
    `Chưa ban hành được vì còn thiếu hoặc chưa đúng: ${p.missing}. Bản nháp vẫn được giữ; hãy bổ sung rồi ban hành lại.`,
  RECOGNITION_OF_OTHERS: (p: { decidedBy: string }) =>
    `Quyết định này do ${p.decidedBy} ban hành, cơ quan không in giấy tờ thay. Chưa ghi tệp nào; hãy dùng bản do nơi đó gửi về.`,
  RECOGNITION_REVOKED: (p: { number: string }) =>
    `Quyết định ${p.number} đã thu hồi nên không in giấy chứng nhận. Chưa ghi tệp nào; hãy in từ quyết định đang có hiệu lực.`,
  RECOGNITION_TOO_LONG: (p: { limit: number }) =>
    `Một quyết định công nhận nhiều nhất ${p.limit} sáng kiến. Chưa thêm gì; hãy lập thêm quyết định khác.`,
  INITIATIVE_SHARES_NOT_WHOLE: (p: { title: string }) =>
    `Tổng tỷ lệ đóng góp của các tác giả sáng kiến “${p.title}” khác 100% nên không in giấy chứng nhận. Chưa ghi tệp nào; hãy sửa tỷ lệ ở trang sáng kiến rồi in lại.`,

  INITIATIVE_DAY_AHEAD: (p: { what: string }) =>
    `${p.what}. Chưa lưu gì; nội dung bạn nhập vẫn còn, hãy sửa ngày rồi lưu lại.`,
  INITIATIVE_MOVE: (p: { from: string; to: string }) =>
    `Sáng kiến đang ở trạng thái “${p.from}” nên không chuyển sang “${p.to}” được. Dữ liệu giữ nguyên; hãy mở lại trang để xem trạng thái mới.`,
  INITIATIVE_RECOGNISED: (p: { title: string }) =>
    `Sáng kiến “${p.title}” đã có quyết định công nhận nên không đổi kết quả. Dữ liệu giữ nguyên; nếu kết quả sai, hãy thu hồi quyết định công nhận trước.`,
  INITIATIVE_IN_USE: (p: { title: string; where: string }) =>
    `Sáng kiến “${p.title}” đã có ở ${p.where} nên không xóa được. Dữ liệu giữ nguyên; nếu tác giả rút đơn, hãy chuyển sang “Đã rút”.`,
  INITIATIVE_FORM_SCORED: () =>
    'Mẫu này đã có phiếu chấm nên không sửa được nữa. Mẫu giữ nguyên; hãy sao chép thành mẫu mới rồi sửa bản sao.',
  INITIATIVE_FORM_STAYS: (p: { reason: string }) =>
    `Chưa xóa được mẫu vì ${p.reason}. Mẫu giữ nguyên; nếu không dùng nữa, hãy cho mẫu thôi dùng.`,
  INITIATIVE_IN_MEETING: (p: { title: string }) =>
    `Sáng kiến “${p.title}” không còn chờ hội đồng xét. Chưa đưa sáng kiến nào vào phiên họp; hãy chọn lại danh sách.`,
  INITIATIVE_REVIEW_SCORED: (p: { title: string }) =>
    `Sáng kiến “${p.title}” đã có điểm trong phiên họp này nên không đưa ra được. Điểm giữ nguyên; hãy xóa điểm trước, hoặc để nguyên và chấm đủ.`,
  INITIATIVE_SCORE_REFUSED: (p: { problem: string }) =>
    `${p.problem} Chưa lưu gì; điểm bạn nhập vẫn còn trên màn hình, hãy sửa rồi lưu lại.`,

  PERSON_MERGED: (p: { name: string }) =>
    `Hồ sơ của ${p.name} đã gộp vào hồ sơ khác, có thể ở cửa sổ khác, nên không làm riêng được. Chưa ghi gì; hãy mở hồ sơ được giữ lại, hoặc tách ra trước.`,
  PERSON_ALREADY_ONE: () => 'Hai hồ sơ này đã là của một người. Chưa thay đổi gì.',
  PERSON_NOT_MERGED: (p: { name: string }) =>
    `Hồ sơ của ${p.name} không còn gộp vào hồ sơ nào, có thể đã tách ở cửa sổ khác. Chưa thay đổi gì; hãy mở lại danh sách.`,
  PERSON_ID_SHARED: (p: { who: string }) =>
    `Số căn cước này đã ghi ở hồ sơ của ${p.who}. Chưa ghi gì; nhập nhầm thì sửa lại số, là một người thì bổ sung vào hồ sơ ấy hoặc gộp hai hồ sơ, chắc chắn đúng thì bấm Vẫn ghi.`,
  PERSON_IN_USE: (p: { what: string }) =>
    `Chưa xóa được vì ${p.what}. Hồ sơ giữ nguyên; nếu đây là hồ sơ trùng, hãy gộp vào hồ sơ kia thay vì xóa.`,
  AWARD_NOT_ISSUED: () =>
    'Dòng khen thưởng này còn ở quyết định chưa ban hành. Chưa ghi gì; hãy mở bản nháp và chọn người ngay trên dòng đó.',
  GRADING_EXISTS: (p: { year: number }) =>
    `Năm ${p.year} đã có xếp loại trong hồ sơ này. Chưa ghi gì; hãy sửa dòng đã có.`,

  ATTACHMENT_KIND: (p: { name: string }) =>
    `Không nhận tệp ${p.name}: chỉ đính kèm được PDF, Word, Excel, PowerPoint, ảnh JPG, PNG, văn bản hoặc ZIP, đúng với đuôi tệp. Chưa lưu gì; hãy chọn tệp khác.`,
  TEMPLATE_NOT_DOCX: (p: { name: string }) =>
    `Tệp ${p.name} không phải văn bản Word .docx. Chưa thay mẫu; nếu là tệp .doc hay .docm, hãy mở bằng Word và lưu lại dạng .docx.`,
  TEMPLATE_TOO_LARGE: (p: { limit: string }) =>
    `Tệp mẫu lớn hơn ${p.limit} khi cất hoặc phình ra quá lớn khi mở. Chưa thay mẫu; hãy bỏ bớt ảnh trong mẫu, lưu lại rồi chọn lại.`,
  TEMPLATE_UNREADABLE: () =>
    'Tệp mẫu bị hỏng, có mật khẩu hoặc không đọc được. Chưa thay mẫu; hãy mở bằng Word, bỏ mật khẩu, lưu lại rồi chọn lại.',
  TEMPLATE_HAS_MACROS: () =>
    'Tệp mẫu có macro hoặc đối tượng nhúng chạy được nên không nhận. Chưa thay mẫu; hãy chép phần chữ sang một văn bản mới, lưu dạng .docx rồi chọn lại.',
  TEMPLATE_HAS_EMBEDDED: () =>
    'Tệp mẫu có biểu đồ, bảng Excel hoặc tệp khác nhúng bên trong nên không nhận: phần nhúng có thể giấu thứ chạy được. Chưa thay mẫu; hãy đổi biểu đồ thành ảnh, bảng nhúng thành bảng của Word, lưu lại rồi chọn lại.',
  TEMPLATE_POINTS_OUTSIDE: (p: { target: string }) =>
    `Tệp mẫu lấy nội dung từ nơi khác (${p.target}) nên không nhận. Chưa thay mẫu; hãy chèn hẳn ảnh vào văn bản hoặc chép phần chữ sang một văn bản mới, rồi chọn lại.`,
  TEMPLATE_TAG_UNKNOWN: (p: { tag: string; within: string }) =>
    `Mẫu có thẻ ${p.tag}${p.within === '' ? '' : ` trong danh sách ${p.within}`} mà văn bản này không có gì để điền. Chưa thay mẫu; hãy viết lại thẻ theo bảng thẻ của văn bản, hoặc bỏ thẻ đó.`,
  TEMPLATE_TAG_MISUSED: (p: { tag: string; right: string }) =>
    `Mẫu viết ${p.tag}, thẻ này phải viết là ${p.right}. Chưa thay mẫu; hãy sửa lại trong Word rồi chọn lại.`,
  TEMPLATE_TAG_MISSING: (p: { tag: string; words: string; within: string }) =>
    `Mẫu thiếu thẻ ${p.tag} (${p.words})${p.within === '' ? '' : ` trong danh sách ${p.within}`}, văn bản in ra sẽ thiếu phần này. Chưa thay mẫu; hãy thêm thẻ vào đúng chỗ rồi chọn lại.`,
  TEMPLATE_TAG_BROKEN: (p: { tag: string; problem: string }) =>
    `Trong mẫu, thẻ ${p.tag} ${p.problem}. Chưa thay mẫu; hãy xóa thẻ đó trong Word, gõ lại liền một mạch rồi chọn lại.`,
  TEMPLATE_NOT_FILLED: (p: { name: string }) =>
    `Không điền được mẫu của cơ quan cho “${p.name}”. Chưa xuất tệp, dữ liệu giữ nguyên; hãy vào Cơ quan, thiết lập, mục Mẫu văn bản Word để dùng mẫu khác hoặc trở lại mẫu gốc.`,
  BACKUP_NOT_HERE: () =>
    'Dữ liệu của cơ quan nằm trên máy chủ cơ sở dữ liệu chung nên không sao lưu, khôi phục hay cất đi được từ đây. Dữ liệu giữ nguyên; hãy nhờ người quản trị máy chủ.',
  BACKUP_WHILE_CASTING: (p: { title: string }) =>
    `Đang bỏ phiếu kín trên máy ở “${p.title}”; so hai bản sao lưu sẽ biết từng người bỏ phiếu thế nào. Chưa sao lưu, dữ liệu giữ nguyên; hãy sao lưu sau khi kết thúc bỏ phiếu.`,
  BACKUP_TOO_LARGE: (p: { size: string; limit: string }) =>
    `Dữ liệu và tệp đính kèm chiếm ${p.size}, một bản sao lưu chỉ chứa được ${p.limit}. Chưa ghi bản sao lưu nào; hãy đóng Cờ Đầu rồi chép cả thư mục dữ liệu sang nơi khác.`,
  BACKUP_FOREIGN: (p: { name: string }) =>
    `${p.name} không phải bản sao lưu của Cờ Đầu, hoặc đã bị cắt mất một đoạn. Dữ liệu đang có giữ nguyên; hãy chọn tệp .zip mà “Sao lưu ngay” đã ghi.`,
  BACKUP_DAMAGED: (p: { name: string; detail: string }) =>
    `Bản sao lưu ${p.name} bị hỏng (${p.detail}). Dữ liệu đang có giữ nguyên; hãy chọn một bản sao lưu khác.`,
  BACKUP_NEWER: (p: { name: string }) =>
    `Bản sao lưu ${p.name} do bản Cờ Đầu mới hơn ghi. Dữ liệu đang có giữ nguyên; hãy cài bản Cờ Đầu mới rồi khôi phục lại.`,
  RESTORE_WHILE_CASTING: (p: { title: string }) =>
    `Đang bỏ phiếu kín trên máy ở “${p.title}” nên chưa khôi phục. Dữ liệu giữ nguyên; hãy kết thúc bỏ phiếu rồi làm lại.`,
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
    `Tệp ${p.name} đang mở ở chương trình khác (Excel, Word…). Tệp cũ được giữ nguyên; hãy đóng tệp đó rồi lưu lại, hoặc lưu bằng tên khác.`,
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
    'Dữ liệu đơn vị, người hoặc sáng kiến đã thay đổi sau khi xem trước. Chưa nhập gì; hãy xem trước lại rồi nhập.',
  IMPORT_UNDONE: () => 'Lần nhập này đã được hoàn tác trước đó. Chưa thay đổi gì.',
  IMPORT_IN_USE: (p: { reasons: string; canPutBack: boolean; canRemove: boolean }) => {
    const cures = [
      ...(p.canPutBack ? ['sửa trả lại như lúc nhập (số căn cước đã sửa, dòng đã xóa thì không trả lại được)'] : []),
      ...(p.canRemove ? ['gỡ những mục dựa vào dữ liệu đã nhập'] : []),
    ];
    const toUndo = cures.length === 0 ? 'hãy' : `hãy ${cures.join(' và ')} rồi hoàn tác lại, hoặc cứ`;
    return `Chưa hoàn tác được lần nhập này: có ${p.reasons}. Dữ liệu giữ nguyên, không hồ sơ nào bị bỏ; ${toUndo} để lần nhập này và sửa từng hồ sơ.`;
  },
  ELIGIBILITY_RUN_GONE: () =>
    'Kết quả xét điều kiện này không còn được giữ. Dữ liệu giữ nguyên; hãy bấm Xét để chạy lại.',
  JOB_CANCELLED: () => 'Đã dừng theo yêu cầu. Không có gì được ghi.',
} as const;

export type ErrorCode = keyof typeof ERROR_MESSAGES;
export type ErrorParams<Code extends ErrorCode> = Parameters<(typeof ERROR_MESSAGES)[Code]>[0];
